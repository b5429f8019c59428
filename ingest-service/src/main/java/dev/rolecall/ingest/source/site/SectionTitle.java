package dev.rolecall.ingest.source.site;

import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The title of an opening in a heading among others. Stricter than that of a whole page: pages
/// also have headings for people of the team, services, and work that others do.
final class SectionTitle {
  private static final int MIN_LENGTH = 4;

  /// What is offered to customers, or no opening any more.
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)^(?:hire|hiring|book|rent|find|dedicated|outsourc\\w*|meetup|webinar|workshop|conference|remote"
              + " teams?|expert"
              + "|certified|former|ex-|past)\\b.*|.*\\b(?:services?|solutions?|outsourcing|for"
              + " hire|courses?|meetups?|nights?|webinars?|workshops?|conferences?|trainings?|bootcamp"
              + "|certification|dienstleistung(?:en)?|schulung(?:en)?)$|.*\\b(?:filled|closed|no"
              + " longer available|besetzt|vergeben|geschlossen"
              + "|pourvue?|cubiert[ao]|vervuld|gesloten|occupata|preenchida)\\W*$");

  /// A quotation, the name below one, or a sentence.
  private static final Pattern SENTENCE = Pattern.compile("^[\\p{Pd}“„«\"'].*|.*[.!?:…”»\"]$");

  private static final Pattern PART = Pattern.compile("\\s*[,|:/(•·–—]\\s*|\\s+-\\s+");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:Dr\\.? |Prof\\.? )?\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.|v[ao]n|de[rln]?|da|di))?"
              + "(?: \\p{Lu}[\\p{L}'’-]+){1,2}");

  private SectionTitle() {}

  /// @param site the name of the site, empty when it has none
  static Optional<String> of(String heading, String site) {
    return heading.length() < MIN_LENGTH || SENTENCE.matcher(heading).matches()
        ? Optional.empty()
        : SiteTitle.of(heading, site)
            .filter(title -> !OTHER.matcher(title).matches())
            .filter(SectionTitle::namesRole)
            .filter(title -> !beginsWithPerson(title));
  }

  /// Whether it names people at work and not only their work: `Backend development` is a service,
  /// but `Backend (m/f/d)` is an opening.
  private static boolean namesRole(String title) {
    return TitleDictionary.shared().namesRole(title) || OpeningEvidence.isMarked(title);
  }

  /// `Jane Doe, Senior Engineer`.
  private static boolean beginsWithPerson(String title) {
    String[] parts = PART.split(title, 2);
    return parts.length == 2
        && NAME.matcher(parts[0]).matches()
        && Arrays.stream(parts[0].split(" "))
            .allMatch(word -> TitleDictionary.shared().find(word).isEmpty())
        && TitleDictionary.shared().find(parts[0]).isEmpty();
  }
}
