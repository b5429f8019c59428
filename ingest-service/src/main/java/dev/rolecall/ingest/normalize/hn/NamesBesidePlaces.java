package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.place.CityNames;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Company names next to the place in a comment without a header: in front of it in the first line,
/// or at the start of the lines below a line of places and terms.
final class NamesBesidePlaces {
  private static final String NAME =
      "((?:[a-z]{0,6}[A-Z]|\\d+[A-Za-z])[\\w&.'’-]*(?: (?:[A-Z0-9&][\\w&.'’-]*|of|the|and)){0,4}";

  private static final String LEGAL_FORM = ",? (?:Inc|LLC|L\\.L\\.C|Ltd|GmbH|Corp|AB|AG)\\.?";

  /// `Acme in Houston, TX`, `Acme: Seattle, WA`, `Acme, Inc., Bonn, Germany`.
  private static final FilteredPattern BEFORE =
      FilteredPattern.of(
          "^"
              + NAME
              + ")(?: in |: |("
              + LEGAL_FORM
              + "),? )(\\p{Lu}[\\p{L} ,./]{2,50}?)"
              + "(?=\\. |[.,;]?$| - | \\()");

  /// `Acme Labs - http://acme.example`, `About Acme`, `Acme, Tools for Builders`.
  private static final Pattern BELOW =
      Pattern.compile(
          "^[-=*#\\s]{0,4}(?:(?:About|Us:|Who:|At) (?:[Tt]he )?)?"
              + NAME
              + "(?: / [A-Z]\\w+)?)(,| [-–—]{1,2} |: | ?\\(|[\\s=*#-]*$)");

  private static final FilteredPattern WHOLE = FilteredPattern.of(NAME + ")[.:]?");

  /// What separates places and terms: `Berlin (full time) / remote`.
  private static final FilteredPattern SEPARATOR =
      FilteredPattern.of("\\s+[-–—]+\\s+|\\s*[/;()\\[\\]|]+\\s*|\\. +|,? (?:or|and|OR|AND) ");

  private static final int MAX_PLACE_LINE = 100;
  private static final int MAX_NAME = 40;
  private static final int LINES_BELOW = 3;
  private static final int MIN_LETTERS = 3;

  private NamesBesidePlaces() {}

  static Optional<String> before(PostingText text) {
    FilteredPattern.Search line = BEFORE.search(text.firstLine());
    boolean named =
        line.lookingAt()
            && HnSegments.isPlace(line.group(3))
            && CityNames.named(line.group(1)).isEmpty()
            && !NamesInSentences.isCommon(line.group(1))
            && NamesInText.isName(line.group(1));
    return named ? Optional.of(CompanyNames.clean(line.group(1))) : Optional.empty();
  }

  /// The first line, when it is a name in capitals of the first letters and a place is below it.
  static Optional<String> above(PostingText text) {
    String first = text.firstLine();
    boolean named =
        text.lines().size() > 2
            && first.length() <= MAX_NAME
            && WHOLE.matches(first)
            && isPlaceLine(text.lines().get(1))
            && NamesInText.isName(first)
            && !NamesInSentences.isCommon(first);
    return named ? Optional.of(CompanyNames.clean(first)) : Optional.empty();
  }

  /// The name in one of the lines below the place, when the text or a link repeats it.
  static Optional<String> below(PostingText text) {
    List<String> lines = text.lines();
    if (lines.size() < 2 || !isPlaceLine(lines.getFirst())) {
      return Optional.empty();
    }
    return lines.subList(1, Math.min(1 + LINES_BELOW, lines.size())).stream()
        .map(BELOW::matcher)
        .filter(Matcher::lookingAt)
        .filter(line -> !line.group(2).isBlank() || !TitleDetails.isSentence(line.group(1)))
        .map(line -> line.group(1))
        .filter(name -> !NamesInSentences.isCommon(name) && isConfirmed(name, text))
        .map(CompanyNames::clean)
        .findFirst();
  }

  /// Whether a link contains the name, or the text repeats one that is nothing else.
  private static boolean isConfirmed(String name, PostingText text) {
    String letters = NamesInText.letters(name);
    if (letters.length() < MIN_LETTERS || HnSegments.isTerms(name) || RoleNouns.endsIn(name)) {
      return false;
    }
    String all = NamesInText.letters(text.text());
    return text.links().stream().anyMatch(link -> NamesInText.letters(link.url()).contains(letters))
            && !HnSegments.isPlace(name)
        || NamesInText.isName(name) && all.indexOf(letters, all.indexOf(letters) + 1) > 0;
  }

  /// Whether a line consists of places and terms: `Philadelphia, PA (full time)`.
  static boolean isPlaceLine(String line) {
    if (line.length() > MAX_PLACE_LINE) {
      return false;
    }
    List<String> parts =
        Words.split(line, SEPARATOR).stream().filter(part -> !part.isBlank()).toList();
    return parts.stream().anyMatch(HnSegments::isPlace)
        && parts.stream().allMatch(part -> HnSegments.isPlace(part) || HnSegments.isTerms(part));
  }
}
