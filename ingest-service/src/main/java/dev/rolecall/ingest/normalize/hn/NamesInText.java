package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.place.CityNames;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Company names in the first lines of a comment without a header: after a label, in front of a
/// bracket with a place or an address, or alone in the line below the place.
final class NamesInText {
  private static final String NAME =
      "(?<!\\w)((?:[a-z]{0,6}[A-Z]|\\d+[A-Za-z])[\\w&.'’-]*(?:"
          + " (?:[A-Z0-9&][\\w&.'’-]*|of|the|and|for)){0,3})";

  /// `Company: Acme (https://acme.example)`.
  private static final FilteredPattern LABELED =
      FilteredPattern.of(
          "(?m)^\\W*(?i:company|employer|organi[sz]ation)(?i: name)?\\s*:\\s*(\\p{Lu}[^|(,\\n"
              + "]{1,50})");

  /// `Acme Labs (Berlin, Germany)`, `@Acme`: the whole first line.
  private static final FilteredPattern LINE =
      FilteredPattern.of("^" + NAME + " ?\\(([^()]{2,80})\\)[\\s.:]*$");

  /// `@Acme` or `acme.example`: the whole first line.
  private static final FilteredPattern HANDLE =
      FilteredPattern.of(
          "^(?:@(\\p{Lu}\\w{1,30})|(?:https?://)?(?:www\\.)?([\\w-]+\\.[a-z]{2,6}))[\\s:/]*$");

  /// `--- ACME ---`.
  private static final FilteredPattern RULED =
      FilteredPattern.of("^[-=*#~]{3,}\\s*(\\p{Lu}[^-=*#~:|]{2,40}?)\\s*[-=*#~]{3,}$");

  /// `Acme's hiring!`.
  private static final FilteredPattern POSSESSIVE =
      FilteredPattern.of(
          "\\b([A-Z][\\w&.-]+(?: [A-Z][\\w&.-]+){0,2})['’]s"
              + " (?:hiring|looking|growing|recruiting)\\b");

  /// `the agency I work for, Acme (http://acme.example)`.
  private static final FilteredPattern LINKED =
      FilteredPattern.of(
          NAME + " ?\\((?:https?://)?(?:www\\.)?([\\w-]+(?:\\.[\\w-]+)+)(?:[/ ][^()]*)?\\)");

  /// `Acme / Acme Connect` below the line with the place.
  private static final FilteredPattern PLAIN_LINE =
      FilteredPattern.of(
          "^[-=*# ]{0,4}(" + "\\p{Lu}[^.,:;|!?()]{1,38}[^\\s.,:;|!?()]" + ")[\\s=*#-]*$");

  private static final FilteredPattern BEFORE_PLACE =
      FilteredPattern.of(
          "^" + NAME + ", (\\p{Lu}[\\p{L} .]+(?:, \\p{Lu}[\\p{L} .]+)?)(?=$|[\\s(]*[-–—(|:.])");

  private static final FilteredPattern NOT_LETTERS = FilteredPattern.of("[^a-z0-9]+");
  private static final FilteredPattern STEALTH =
      FilteredPattern.of(
          "(?i)\\bstealth(?:[- ]mode)?[, -]+(?:\\w+ )?start-?up\\b|\\bin stealth\\b");

  private static final Pattern AFTER_TITLE =
      Pattern.compile("(.{5,60}) ?@ ?(\\p{Lu}[\\w&.'’ -]{1,40})");

  private static final int LINES_SEARCHED = 3;
  private static final int START_LENGTH = 800;
  private static final int MIN_SITE_NAME = 4;
  private static final int MAX_DOMAIN_LABEL = 40;

  private NamesInText() {}

  static Optional<String> labeled(PostingText text) {
    FilteredPattern.Search label = LABELED.search(start(text));
    return label.find() ? Optional.of(CompanyNames.clean(label.group(1))) : Optional.empty();
  }

  /// The first line, when it consists of a name and a bracket with its place or address.
  static Optional<String> alone(PostingText text) {
    String first = text.firstLine();
    FilteredPattern.Search handle = HANDLE.search(first);
    if (handle.matches()) {
      return Optional.of(handle.group(1) == null ? handle.group(2) : handle.group(1));
    }
    FilteredPattern.Search ruled = RULED.search(first);
    if (ruled.matches() && isName(ruled.group(1))) {
      return Optional.of(CompanyNames.clean(ruled.group(1)));
    }
    FilteredPattern.Search line = LINE.search(first);
    boolean named =
        line.matches()
            && (HnSegments.isPlace(line.group(2)) || line.group(2).indexOf('.') > 0)
            && isName(line.group(1));
    return named ? Optional.of(CompanyNames.clean(line.group(1))) : Optional.empty();
  }

  /// `Acme, Bonn - 5 years old`: the part before the place, when the text repeats it. A part of a
  /// city is no name: `Beuel, Bonn`.
  static Optional<String> beforePlace(PostingText text) {
    FilteredPattern.Search start = BEFORE_PLACE.search(text.firstLine());
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    String name = start.group(1);
    String letters = letters(name);
    String rest = letters(text.text().substring(text.firstLine().length()));
    boolean repeated =
        letters.length() >= MIN_SITE_NAME
            && (rest.contains(letters)
                || text.links().stream().anyMatch(link -> letters(link.url()).contains(letters)));
    boolean whole = start.end() >= text.firstLine().length() - 1 && start.group(2).contains(", ");
    return (repeated || whole)
            && CityNames.named(name).isEmpty()
            && isName(name)
            && HnSegments.isPlace(start.group(2))
        ? Optional.of(CompanyNames.clean(name))
        : Optional.empty();
  }

  static Optional<String> possessive(PostingText text) {
    FilteredPattern.Search owner = POSSESSIVE.search(start(text));
    return owner.find() && isName(owner.group(1)) && !isQuestion(owner.group(1))
        ? Optional.of(owner.group(1))
        : Optional.empty();
  }

  /// `Who's hiring?`.
  private static boolean isQuestion(String word) {
    return List.of("Who", "What", "Here", "It", "There", "That", "He", "She").contains(word);
  }

  /// A name in front of a bracket with an address that contains the name.
  static Optional<String> linked(PostingText text) {
    FilteredPattern.Search linked = LINKED.search(start(text));
    while (linked.find()) {
      String name = letters(linked.group(1));
      boolean named = name.length() >= MIN_SITE_NAME && letters(linked.group(2)).contains(name);
      if (named && isName(linked.group(1))) {
        return Optional.of(CompanyNames.clean(linked.group(1)));
      }
    }
    return Optional.empty();
  }

  /// The second line, when the first one consists of places and the second of a name.
  static Optional<String> belowPlace(PostingText text) {
    if (text.lines().size() < 3 || !HnSegments.isPlace(text.firstLine())) {
      return Optional.empty();
    }
    FilteredPattern.Search line = PLAIN_LINE.search(text.lines().get(1));
    boolean named =
        line.matches()
            && isName(line.group(1))
            && !TitleDetails.isSentence(line.group(1))
            && !ListTitles.isSentence(line.group(1));
    return named ? Optional.of(CompanyNames.clean(line.group(1))) : Optional.empty();
  }

  /// `Linux Administrator @ Acme` in one of the first lines.
  static Optional<String> afterTitle(PostingText text) {
    return text.lines().stream()
        .limit(LINES_SEARCHED)
        .filter(line -> line.indexOf('@') > 0)
        .map(AFTER_TITLE::matcher)
        .filter(Matcher::matches)
        .filter(title -> RoleNouns.endsIn(title.group(1)) && isName(title.group(2)))
        .map(title -> CompanyNames.clean(title.group(2)))
        .findFirst();
  }

  /// Whether the company does not want to be named, so that links are not its own.
  static boolean isSecret(PostingText text) {
    return text.mentions("stealth") && STEALTH.finds(start(text));
  }

  /// The name as the text writes it, for the label of a domain: `Acme Labs` for `acmelabs`.
  static Optional<String> written(String label, PostingText text) {
    String letters = letters(label);
    if (letters.length() < MIN_SITE_NAME || label.length() > MAX_DOMAIN_LABEL) {
      return Optional.empty();
    }
    String spaced = String.join("[ .&'’-]?", letters.split(""));
    Matcher found =
        Pattern.compile("(?<![\\w@./-])(?=\\p{Lu})(?i:" + spaced + ")(?![\\w@/-]|\\.\\w)")
            .matcher(text.text());
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  static boolean isName(String name) {
    return !(HnSegments.isTitle(name) && name.contains(" "))
        && !RoleNouns.endsIn(name)
        && !TitleDetails.isSkill(name)
        && !SharedNouns.isArea(name)
        && !ScopeRules.isScope(name)
        && !HnSegments.isTerms(name)
        && !PlaceRules.isPlace(name);
  }

  /// The name's letters and digits in lower case, for comparison with an address.
  static String letters(String text) {
    return NOT_LETTERS.replaceAll(text.toLowerCase(Locale.ROOT), "");
  }

  private static String start(PostingText text) {
    return text.text().substring(0, Math.min(START_LENGTH, text.text().length()));
  }
}
