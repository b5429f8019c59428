package dev.rolecall.ingest.source.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A section of a page that may be an opening.
///
/// @param anchor empty when it has none that a person chose
/// @param page a page with nothing but the section, and its title as `h1`
/// @param context what the headings above it say
record PageSection(
    String title,
    Optional<String> anchor,
    SectionContent content,
    Document page,
    SectionContext context) {
  /// In characters, of its own text. Less is an entry of a list.
  private static final int MIN_LENGTH = 100;

  /// More is the rest of a page, and not one opening.
  private static final int MAX_LENGTH = 30_000;

  /// Facts of an opening, in a short line.
  private static final Pattern FACT =
      Pattern.compile(
          "(?i)\\b(?:(?:full|part)[- ]time|(?:voll|teil)zeit|temps"
              + " (?:plein|partiel)|CDI|CDD|jornada completa|tillsvidare|fulltime|parttime|(?:fully"
              + " )?remote|hybrid|on-?site)\\b|(?:[€£$]|\\b(?:EUR|GBP|USD|CHF|NOK|SEK|DKK|PLN))\\s?\\d{2,3}(?:[.,'’"
              + " ]?\\d{3}|k\\b)");

  private static final int MAX_LINE = 120;

  /// Of the team, and not addressed to the reader.
  private static final Pattern PERSON = Pattern.compile("(?i)\\b(?:she|he|her|his|hers|him)\\b");

  Element body() {
    return page.body();
  }

  /// Whether there is enough text, and no link to a page with the rest of it.
  ///
  /// @param listed titles of openings that have pages of their own
  boolean isWhole(OtherOpenings others, Set<String> listed) {
    int length = body().text().length() - title.length();
    return length >= MIN_LENGTH
        && length <= MAX_LENGTH
        && !listed.contains(title.toLowerCase(Locale.ROOT))
        && !SectionLinks.isLinked(content.heading())
        && body().select("a[href]").stream().noneMatch(SectionLinks::leadsToDetails)
        && !others.isLinkedIn(body());
  }

  /// Whether it is an opening: by what is in it, or in parts by what is around it.
  ///
  /// @param applicable whether the page says how to apply for all of its sections
  /// @param own whether the section says it for itself
  boolean isOpening(boolean applicable, boolean own, OtherOpenings others) {
    if (context == SectionContext.OTHER || SectionContext.isMarkedAsOther(content.unit())) {
      return false;
    }
    OpeningEvidence evidence = new OpeningEvidence(page, body(), title);
    int inside =
        evidence.score(own, others, language()) + (hasFacts() ? 1 : 0) + (isAboutPerson() ? -2 : 0);
    int around = (context == SectionContext.UNKNOWN ? 0 : 1) + (applicable ? 1 : 0);
    boolean listed = context == SectionContext.OPENINGS && evidence.isAddressedToReader();
    return inside + around >= OpeningEvidence.REQUIRED && (inside > 0 || listed && inside == 0);
  }

  private boolean hasFacts() {
    return ShortTexts.elements(body())
        .map(Element::text)
        .anyMatch(line -> line.length() <= MAX_LINE && FACT.matcher(line).find());
  }

  private boolean isAboutPerson() {
    return PERSON.matcher(body().text()).results().limit(2).count() == 2;
  }

  private String language() {
    List<String> language = page.select("html").eachAttr("lang");
    return language.isEmpty() || language.getFirst().length() < 2
        ? "en"
        : language.getFirst().substring(0, 2).toLowerCase(Locale.ROOT);
  }
}
