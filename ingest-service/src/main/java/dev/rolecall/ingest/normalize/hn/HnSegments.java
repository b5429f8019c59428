package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.pay.PayRules;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.dictionary.WordDictionary;
import java.util.List;
import java.util.Locale;

/// What a segment of a header contains: a title, terms, a place or a web address.
final class HnSegments {
  private static final FilteredPattern ADDRESS =
      FilteredPattern.of("(?i)^\\W*(?:https?://|www\\.)\\S+\\W*$|^[\\w-]+(?:\\.[\\w-]+)+/?\\S*$");

  private static final FilteredPattern INTERNS =
      FilteredPattern.of("(?i)\\b(?:paid |summer )?intern(?:s|ships?)?\\b");

  /// `Business Operations Intern (Bonn)` is a title.
  private static final FilteredPattern NAMED_INTERN =
      FilteredPattern.of(
          "(?i)\\p{L}{2,}(?<!\\b(?:and|or|time|fulltime|paid|summer|remote|onsite|site|hybrid|also|yes|no|contract|ok|for|are|visa|visas))\\s+intern(?:s|ships?)?\\b");

  private static final FilteredPattern TERMS =
      FilteredPattern.of(
          "(?i)[\\s,./&+;:()\\p{So}\\uFE0F-]|\\b(?:and|or|full[- ]?tim(?:e|ers?)|part[-"
              + " ]?tim(?:e|ers?)|full|remote|on-?site|hybrid|contract(?:s|ors?)?|freelance|permanent|visas?|h-?1-?b|relocation|welcome|for"
              + " the summer|fte|perm|ok|okay|possible|too|also|assistance|sponsorship|available|visa"
              + " assistance|are|is|all|no|not|only|ft|pt|work"
              + " permits?|provided|equivalent|residents?|may|can|apply|employees?|students?|flexible|year[-"
              + " ]round)\\b");

  private static final FilteredPattern URL = FilteredPattern.of("https?:\\S*");
  private static final FilteredPattern TEAM_SIZE =
      FilteredPattern.of("(?i)(?:a )?(?:small )?team of ");
  private static final FilteredPattern BRACKETS = FilteredPattern.of("\\s*\\([^()]*\\)");
  private static final int MAX_PLACE_LENGTH = 120;
  private static final int MAX_MODE_LENGTH = 60;
  private static final int MAX_EMPLOYMENT_LENGTH = 40;

  /// A longer segment can be a sentence instead of a title.
  private static final int MAX_TITLE_LENGTH = 60;

  /// The longest title in a list of titles.
  private static final int MAX_PART_LENGTH = 45;

  private static final FunctionCache<Boolean> IS_TERMS =
      new FunctionCache<>(HnSegments::containsTerms);
  private static final FunctionCache<Boolean> IS_TITLE =
      new FunctionCache<>(HnSegments::containsTitle);

  private HnSegments() {}

  /// Whether it names a role, or states that there are several.
  static boolean isTitle(String segment) {
    return IS_TITLE.of(segment);
  }

  /// Whether it states a work mode, a type of employment or pay.
  static boolean isTerms(String segment) {
    return IS_TERMS.of(segment);
  }

  static boolean isPlace(String segment) {
    return segment.length() < MAX_PLACE_LENGTH && PlaceRules.isPlace(segment);
  }

  /// Whether it is a URL or a host name.
  static boolean isAddress(String segment) {
    return ADDRESS.finds(segment);
  }

  private static boolean containsTerms(String segment) {
    WordDictionary words = WordDictionary.shared();
    return segment.length() < MAX_MODE_LENGTH && !words.modes(segment, "en").isEmpty()
        || segment.length() < MAX_EMPLOYMENT_LENGTH && !words.employment(segment, "en").isEmpty()
        || !PayRules.find(segment, null).isEmpty();
  }

  /// `Full-time, part-time, INTERNS`: who can apply, and not what is sought.
  static boolean listsTerms(String segment) {
    if (!INTERNS.finds(segment)
        || NAMED_INTERN.finds(segment)
        || !segment.equals(segment.toUpperCase(Locale.ROOT)) && segment.indexOf(' ') <= 0) {
      return false;
    }
    String others = INTERNS.replaceAll(segment, " ");
    String rest = Words.squeeze(TERMS.replaceAll(others, " "));
    return rest.isEmpty() || !RoleNouns.isIn(rest) && PlaceRules.isPlace(rest);
  }

  /// `Intern` beside a title is a type of employment.
  static boolean isInterns(String segment) {
    return INTERNS.matches(segment);
  }

  /// `Build Engineer, Software Engineer, QA Engineer, and more`.
  private static boolean listsTitles(String segment) {
    List<String> parts = TitleList.listed(segment);
    return parts.size() > 1
        && parts.stream().allMatch(part -> part.length() <= MAX_PART_LENGTH)
        && parts.stream().filter(RoleNouns::endsIn).count() * 2 > parts.size();
  }

  private static boolean containsTitle(String segment) {
    if (segment.contains("http") && !isAddress(segment)) {
      String words = URL.replaceAll(segment, " ").strip();
      return !words.isEmpty() && !words.contains("http") && containsTitle(words);
    }
    boolean bracketed = segment.indexOf('(') > 0;
    String plain = bracketed ? BRACKETS.replaceAll(segment, " ").strip() : segment;
    return !isAddress(segment)
        && !listsTerms(segment)
        && !(bracketed && !plain.isEmpty() && listsTerms(plain))
        && !(bracketed && INTERNS.finds(segment) && !RoleNouns.isIn(plain))
        && !TEAM_SIZE.starts(segment)
        && !(segment.length() > MAX_TITLE_LENGTH
            && TitleDetails.isSentence(plain)
            && !listsTitles(plain))
        && (RoleNouns.isIn(segment)
            || GenericTitles.matches(segment)
            || TitleDictionary.shared().best(segment).isPresent());
  }
}
