package dev.rolecall.ingest.source.site;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The headings and labels of openings, in ten languages. Only whole labels count: "Requirements",
/// not "Requirements that no one writes down".
enum OpeningLabels {
  TASKS(
      "what (?:you(?:['’]ll| will)?|to expect) ?(?:do|be doing|be working on)?|(?:your |key |main"
          + " |core )?(?:responsibilities|duties|tasks)|(?:about )?(?:the|this|your)"
          + " (?:role|job|position|opportunity|mission)|job (?:summary|description|purpose)|role"
          + " (?:summary|description|overview)|your (?:impact|tasks)|you"
          + " will|(?:deine|ihre|unsere)? ?(?:aufgaben|tätigkeiten)(?:gebiet|bereich)?|(?:das|was)"
          + " (?:dich |sie )?erwartet(?: dich|"
          + " sie)?|stellenbeschreibung|(?:vos|tes|les|votre|ta|la)? ?missions?|(?:le|votre)"
          + " poste|descripti(?:f|on) du poste|(?:tus |sus"
          + " )?(?:funciones|tareas|responsabilidades)|(?:qué|que) harás|wat (?:ga|doe)"
          + " (?:je|jij|u) (?:doen)?|(?:jouw |je )?(?:taken|werkzaamheden)|(?:de"
          + " )?functie(?:omschrijving)?|responsabilidades|atividades|o que (?:você|vai)"
          + " .{0,20}|cosa farai|(?:le tue"
          + " )?(?:attività|mansioni|responsabilità)|arbetsuppgifter|om"
          + " (?:rollen|tjänsten)|(?:twoje |zakres )?(?:zadania|obowiązk(?:i|ów))|(?:dine"
          + " )?(?:arbeids|arbejds)?opp?gaver"),
  PROFILE(
      "(?:minimum |basic |preferred |job )?(?:requirements|qualifications)|what you(?:['’]ll)?"
          + " (?:bring|need)|about you|who you are|you (?:have|bring|are)|your"
          + " (?:profile|skills|experience|background|qualifications)|(?:required )?skills(?:"
          + " (?:and|&) (?:experience|qualifications))?|must[- ]haves?|nice[- ]to[- ]haves?|person"
          + " specification|(?:essential|desirable)(?: criteria| skills)?|what we(?:['’]re| are)"
          + " looking for|(?:dein|ihr) profil|(?:unsere )?anforderungen|(?:das|was) (?:du"
          + " mitbringst|sie mitbringen|bringst du mit|bringen sie"
          + " mit)|qualifikation(?:en)?|voraussetzungen|(?:votre |ton )?profil(?:"
          + " recherché)?|compétences(?: requises)?|requisitos|(?:tu )?perfil|wie (?:ben|zoeken)"
          + " (?:jij|je|we|wij)|functie-?eisen|(?:jouw )?profiel|wat (?:breng|vragen)"
          + " .{0,15}|requisiti|profilo(?: ricercato)?|kvalifikationer|(?:din )?profil|(?:nasze"
          + " |twoje )?wymagania|(?:twój )?profil|oczekujemy|kvalifikasjoner"),
  OFFER(
      "what (?:we offer|you(?:['’]ll)? get|is in it for you)|what['’]s in it for you|we offer"
          + "|our offer|(?:our )?benefits|perks(?: (?:and|&) benefits)?|compensation(?: and"
          + " benefits)?|wir bieten(?: dir| ihnen)?|das bieten wir(?: dir| ihnen)?|was wir"
          + " (?:dir |ihnen )?bieten|unser angebot|deine vorteile|nous offrons|(?:les )?avantages"
          + "|ce que nous (?:offrons|proposons)|(?:(?:qué|que) )?ofrecemos|beneficios|wat (?:bieden"
          + " (?:wij|we)|wij (?:je )?bieden)|wij bieden|(?:arbeids)?voorwaarden|benefícios"
          + "|(?:o que )?oferecemos|cosa offriamo|offriamo|vi erbjuder|(?:co )?oferujemy"
          + "|vi tilbyr"),
  FACT(
      "(?:job )?(?:location|place of work|office)|contract(?: type)?|(?:annual )?salary(?: range)?"
          + "|pay|day rate|employment(?: type)?|job type|working hours|(?:job )?(?:reference|id"
          + "|number)|requisition(?: id)?|(?:application )?(?:closing date|deadline)|start(?:ing)?"
          + "(?: date)?|grade|department|reports to|(?:arbeits|dienst|einsatz)?(?:ort|standort)"
          + "|vertragsart|arbeitszeit|gehalt|eintritt(?:sdatum)?|referenz(?:nummer)?|kennziffer"
          + "|bewerbungsfrist|lieu|localisation|contrat|type de contrat|salaire|ubicación|contrato"
          + "|salario|jornada|locatie|standplaats|dienstverband|uren|salaris|local|sede|contratto"
          + "|retribuzione|ort|anställningsform|sista ansökningsdag|miejsce pracy|wynagrodzenie"
          + "|rodzaj umowy|arbeidssted|søknadsfrist");

  /// Labels are rarely longer, in characters.
  static final int MAX_LENGTH = 45;

  private final Pattern pattern;

  OpeningLabels(String words) {
    this.pattern =
        Pattern.compile(
            "^[^\\p{L}]*(?:" + words + ")[^\\p{L}]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The kinds that are among the short texts of a page.
  static Set<OpeningLabels> among(Stream<String> texts) {
    Set<OpeningLabels> found = EnumSet.noneOf(OpeningLabels.class);
    texts.forEach(text -> Stream.of(values()).filter(kind -> kind.isIn(text)).forEach(found::add));
    return found;
  }

  /// Whether a text is such a label, or begins with one and a colon.
  boolean isIn(String text) {
    int colon = text.indexOf(':');
    String label = colon < 0 ? text : text.substring(0, colon);
    return label.length() <= MAX_LENGTH && pattern.matcher(label.strip()).matches();
  }
}
