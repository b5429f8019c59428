package dev.rolecall.ingest.source.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What the headings above a section say that it is about.
enum SectionContext {
  /// A list of openings.
  OPENINGS,
  /// Work at the employer: also stories, levels and benefits.
  CAREERS,
  /// The team, customers, services, questions, articles, or openings that are filled.
  OTHER,
  UNKNOWN;

  private static final Pattern OF_OTHER =
      pattern(
          "\\b(?:levels?|ladders?|events?|meetups?|framework|process|interviews?|how we"
              + " (?:hire|interview|recruit)|bewerbungsprozess|auswahlverfahren)\\b|(?:^|:"
              + " )(?:(?:our|the|meet(?: our|"
              + " the)?|unser[e]?|das|notre|nos|nuestro|nuestros|ons|onze|il nostro) )?(?:whole"
              + " |great |amazing )?(?:team|people|crew|staff|colleagues|leadership(?:"
              + " team)?|management(?:"
              + " team)?|founders|experts|engineers|developers|mitarbeiter\\w*|menschen|köpfe|équipe|equipo|equipe|medewerkers|mensen|(?:employee"
              + " )?(?:stories|voices)|testimonials?|success"
              + " stories|alumni|services|leistungen|dienstleistungen|servicios|diensten|expertise|what"
              + " we do|how we work|case studies|clients"
              + "|customers|kunden|references|blog|news|aktuelles|actualités|nieuws|articles|events|faqs?|questions|frequently"
              + " asked questions|häufige fragen|questions fréquentes|veelgestelde vragen|preguntas"
              + " frecuentes)\\W*$|\\b(?:people|colleagues) (?:you|behind)\\b|^(?:meet|from"
              + " (?:the|our) (?:blog|team)|about us|who we are|über uns|wer wir sind|qui"
              + " sommes|quiénes somos|over ons|chi siamo|what our|was unsere|hire)\\b"
              + "|\\b(?:past|former|previous|closed|filled|besetzte?|vergebene?|geschlossene?|pourvus?|vervulde|gesloten|cerrad[ao]s)"
              + " (?:positions?|openings?|jobs?|roles?"
              + "|vacanc(?:y|ies)|stellen?|postes?|vacatures?|vacantes?)");

  private static final Pattern OF_OPENINGS =
      pattern(
          "\\b(?:jobs?|vacanc(?:y|ies)|(?:job )?openings?|positions?|(?:open|current) roles|hiring"
              + "|stellen\\w*|(?:wir )?suchen|jobangebote|emplois?|recrut\\w+|postes|empleos?"
              + "|vacantes|buscamos|vacatures?|posizioni|vagas|lediga|praca|stillinger)(?!\\p{L})");

  private static final Pattern OF_CAREERS =
      pattern(
          "\\b(?:careers?|join (?:us|our|the team)|work (?:with|for|at|here)|opportunities"
              + "|karriere|arbeiten bei|rejoi\\w+|trabaja\\w*|(?:kom )?werken|lavora|carriera"
              + "|carreiras|trabalhe|jobba|kariera|rekrutacja)(?!\\p{L})");

  private static final Pattern CLASS_OF_OTHER =
      pattern(
          "^(?:testimonials?|team-?members?|members?|persons?|people|staff|bio|faqs?|blog|news"
              + "|services?|service-card|quotes?|reviews?|pricing|portfolio)$");

  private static final int ELEMENTS_AROUND = 3;

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// @param above the headings above the section, the nearest first, and the title of the page
  static SectionContext of(List<String> above) {
    return above.stream()
        .flatMap(heading -> ofHeading(heading).stream())
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Optional<SectionContext> ofHeading(String heading) {
    if (OF_OTHER.matcher(heading).find()) {
      return Optional.of(OTHER);
    }
    if (OF_OPENINGS.matcher(heading).find()) {
      return Optional.of(OPENINGS);
    }
    return OF_CAREERS.matcher(heading).find() ? Optional.of(CAREERS) : Optional.empty();
  }

  /// Whether a section is marked as one about something else, by its classes or its elements.
  static boolean isMarkedAsOther(Element section) {
    return Stream.concat(Stream.of(section), section.parents().stream())
        .limit(ELEMENTS_AROUND)
        .filter(element -> !element.is("body, main"))
        .anyMatch(
            element ->
                element.is("blockquote, figure")
                    || Stream.of((element.className() + " " + element.id()).split("\\s+"))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> CLASS_OF_OTHER.matcher(name).matches()));
  }
}
