package dev.rolecall.ingest.source.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Recognizes the sentence with which a page says that its opening is filled or closed. Only a
/// short text of its own counts, which begins with it and states a fact: "until the position is
/// filled" and "the position is to be filled in March" are parts of descriptions.
final class ClosedNotice {
  private static final int MAX_LENGTH = 240;

  /// In characters. A longer text is not a card of a list.
  private static final int MAX_CARD_LENGTH = 300;

  private static final String SORRY =
      "^\\W*(?:(?:(?:we(?:['’]re| are) )?sorry|unfortunately|oops|attention|notice|note|leider|lo"
          + " sentimos|d[ée]sol[ée]e?|nous sommes d[ée]sol[ée]s|helaas|hinweis)\\b[\\s,.:!–—-]{0,3}"
          + "(?:but )?)?";

  /// After these words the sentence does not go on with a condition, such as "filled in March".
  private static final String END =
      "(?=\\W*$|\\s*[.!;:,–—]|\\s(?:-|and|as|because|since|thank|please|at this time|anymore"
          + "|(?:to|for) (?:new |further |online )?appli\\w+|und|worden|et|y|en|e)\\s)";

  private static final String ENGLISH =
      "(?:this|the|that)"
          + " (?:job|position|role|vacancy|opening|posting|opportunity|requisition|listing|advert)(?:"
          + " (?:you(?:['’]re| are) looking for|posting|listing|opening|advert|position|ad))*"
          + " (?:has (?:now |already |since )?(?:been (?:filled|closed|removed|taken"
          + " down|withdrawn)|closed|expired)|(?:is|was) (?:now |already |currently"
          + " )?(?:filled|closed|expired|unavailable|not available|no longer"
          + " (?:available|active|open|online|posted|vacant))|(?:is )?no longer accepting (?:new"
          + " )?(?:applications|applicants|candidates)|no longer exists|does not exist|doesn['’]t"
          + " exist|could not be found)";

  private static final String GERMAN =
      "(?:diese|die|dieses|das)(?: von (?:ihnen|dir) \\w+)?"
          + " (?:stelle|position|stellenanzeige|stellenangebot|stellenausschreibung|ausschreibung"
          + "|jobangebot|vakanz)\\b(?:.{0,40}\\bnicht mehr"
          + " (?:verf[üu]gbar|aktiv|online|aktuell|vakant)| (?:ist|wurde) (?:(?:leider|bereits"
          + "|schon|inzwischen|mittlerweile|nun|jetzt|zwischenzeitlich)"
          + " ){0,3}(?:besetzt|vergeben|abgelaufen|geschlossen))";

  private static final String FRENCH =
      "(?:(?:cette|l['’]) ?(?:offre|annonce)\\b.{0,40}\\s(?:n['’]est plus (?:disponible|active|en"
          + " ligne)|(?:est|a [ée]t[ée]) (?:d[ée]j[àa] |d[ée]sormais )?(?:pourvue|expir[ée]e"
          + "|cl[ôo]tur[ée]e)|a expir[ée])|ce poste(?: (?:n['’]est plus (?:disponible|ouvert)"
          + "|(?:est|a [ée]t[ée]) (?:d[ée]j[àa] |d[ée]sormais )?pourvu)))";

  private static final String SPANISH =
      "(?:esta|la|este|el) (?:oferta|vacante|puesto|posici[óo]n)\\b.{0,40}\\s(?:ya no est[áa]"
          + " (?:disponible|activ[ao]|abiert[ao]|vigente)|ha (?:caducado|expirado|finalizado|sido"
          + " cubiert[ao])|est[áa] cerrad[ao])";

  private static final String DUTCH =
      "(?:deze|de) (?:vacature|functie)\\b(?:.{0,30}\\sniet (?:meer|langer) (?:beschikbaar|actief"
          + "|online|open)| is (?:(?:helaas|al|inmiddels|reeds|nu) ){0,2}"
          + "(?:vervuld|ingevuld|gesloten|verlopen))";

  private static final String PORTUGUESE =
      "(?:esta|a) vaga\\b.{0,30}\\s(?:(?:est[áa]|foi) (?:j[áa] )?(?:encerrada|preenchida)|n[ãa]o"
          + " est[áa] mais (?:dispon[íi]vel|aberta|ativa)|expirou)";

  private static final String ITALIAN =
      "(?:questa|quest['’]) ?(?:offerta|posizione)\\b.{0,30}\\s(?:non [èe] pi[ùu]"
          + " (?:disponibile|attiva|aperta)|[èe] (?:scaduta|chiusa|stata (?:coperta|chiusa)))";

  private static final String APPLICATIONS =
      "(?:we are |we['’]re )?no longer accepting (?:new )?applications|applications (?:for this"
          + " \\w+ )?(?:are|have|is) (?:now )?(?:been )?closed";

  private static final Pattern SENTENCE =
      Pattern.compile(
          SORRY
              + List.of(ENGLISH, GERMAN, FRENCH, SPANISH, DUTCH, PORTUGUESE, ITALIAN, APPLICATIONS)
                  .stream()
                  .collect(Collectors.joining("|", "(?:", ")"))
              + END,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LABEL =
      Pattern.compile(
          SORRY
              + "(?:job|position|role|vacancy|posting) (?:(?:is )?no longer available|not"
              + " found|(?:has )?expired|(?:has been |is )?(?:filled|closed))\\W*$",
          Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final OtherOpenings others;

  private ClosedNotice(Document page, OtherOpenings others) {
    this.page = page;
    this.others = others;
  }

  /// Whether a page, without its navigation and hidden elements, contains such a notice about its
  /// own opening.
  static boolean isOn(Document page, OtherOpenings others) {
    return new ClosedNotice(page, others).isFound();
  }

  private boolean isFound() {
    return ShortTexts.elements(page.body())
        .filter(element -> isNotice(element.text()))
        .anyMatch(element -> !isOfOther(element));
  }

  static boolean isNotice(String text) {
    String line = text.strip();
    return line.length() <= MAX_LENGTH
        && (SENTENCE.matcher(line).find() || LABEL.matcher(line).find());
  }

  /// Whether the notice is in the row or card of another opening, such as a similar one. A label
  /// may be in a card of any elements.
  private boolean isOfOther(Element notice) {
    boolean label = LABEL.matcher(notice.text().strip()).find();
    for (Element around = notice; around != null; around = around.parent()) {
      boolean card = around.is("a, li, tr, article") || label && !around.is("body, main");
      if (around.text().length() > MAX_CARD_LENGTH) {
        return false;
      }
      if (card && others.isLinkedIn(around)) {
        return true;
      }
    }
    return false;
  }
}
