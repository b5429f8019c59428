package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.dictionary.WordDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The first line of a post, `Company | Role | Place | REMOTE | $$`, in whatever order: what each
/// segment is, by what it holds.
///
/// @param company empty when no segment names it
/// @param titles in order
/// @param rest segments that are neither: places, modes, pay, addresses
record HnHeader(String company, List<String> titles, List<String> rest) {
  private static final Pattern BARS = Pattern.compile("\\s*[|｜¦]\\s*");
  private static final Pattern OTHER_BARS = Pattern.compile("\\s+(?:[-–—•·]|//|::)\\s+");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|^[\\w-]+(?:\\.[\\w-]+)+/?\\S*$");
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)^(?:multiple|various|several|many|all|different|numerous|senior|engineering|technical)?\\s*(?:eng(?:ineering)?|software|tech(?:nical)?)?\\s*(?:roles?|positions?|openings?|jobs)(?:"
              + " open)?$");
  private static final Pattern SPLIT = Pattern.compile("\\s*(?:[,;/&+]|\\band\\b|\\bor\\b)\\s*");
  private static final int LONGEST_TITLE = 90;

  static final HnHeader NONE = new HnHeader("", List.of(), List.of());

  /// Nothing of it when the line is no header.
  static HnHeader read(String line) {
    String[] segments = BARS.split(line);
    if (segments.length < 2) {
      segments = OTHER_BARS.split(line);
      if (segments.length < 3 || line.length() > 250) {
        return NONE;
      }
    }
    return classify(Arrays.stream(segments).map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  boolean present() {
    return !company.isEmpty() || !titles.isEmpty() || !rest.isEmpty();
  }

  private static HnHeader classify(List<String> segments) {
    String company = "";
    List<String> titles = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (i == 0 && !isAddress(segment) && !isPlain(segment)) {
        company = CompanyNames.clean(segment);
      } else if (isTitle(segment) && segment.length() < 300) {
        titles.addAll(titlesOf(segment));
        rest.addAll(trailing(segment));
      } else if (company.isEmpty() && !isAddress(segment) && !isPlain(segment)) {
        company = CompanyNames.clean(segment);
      } else {
        rest.add(segment);
      }
    }
    return new HnHeader(company, titles.stream().distinct().limit(12).toList(), rest);
  }

  /// A mode, a kind of employment, a place or an amount, and so no name.
  private static boolean isPlain(String segment) {
    return !WordDictionary.shared().modes(segment, "en").isEmpty() && segment.length() < 60
        || !WordDictionary.shared().employment(segment, "en").isEmpty() && segment.length() < 40
        || !PayRules.find(segment, null).isEmpty()
        || isTitle(segment)
            && TitleDictionary.shared().find(segment).getFirst().end() >= segment.length() - 2;
  }

  private static boolean isAddress(String segment) {
    return ADDRESS.matcher(segment).find();
  }

  private static boolean isTitle(String segment) {
    return !isAddress(segment)
        && (!TitleDictionary.shared().find(segment).isEmpty()
            || GENERIC.matcher(segment).matches());
  }

  /// `Senior Backend Engineer, SRE and Data Scientists (Java)` holds three.
  static List<String> titlesOf(String segment) {
    String bare =
        segment
            .replaceAll(
                "\\((?:[^)]{12,}|f/m/d|m/f/d|m/w/d|w/m/d|all genders|h/f|f/h|m/f|x+)\\)", " ")
            .strip();
    List<String> parts = new ArrayList<>();
    for (String part : SPLIT.split(bare)) {
      boolean own = !TitleDictionary.shared().find(part).isEmpty();
      if (own || parts.isEmpty()) {
        parts.add(part);
      }
    }
    boolean several =
        parts.stream().filter(p -> whole(p)).count() >= 2 && parts.stream().allMatch(p -> whole(p));
    List<String> titles = several ? parts : List.of(bare);
    return titles.stream().map(HnHeader::tidy).filter(s -> !s.isEmpty()).toList();
  }

  /// Whether a part is a title by itself, and not half of `Backend / Frontend Engineer`.
  private static boolean whole(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return TitleDictionary.shared().find(part).stream()
        .anyMatch(
            m ->
                lower.substring(m.start(), m.end()).contains(" ")
                    || lower.matches(
                        ".*\\b(?:engineers?|developers?|sre|cto|devops|designers?|managers?|scientists?|architects?|analysts?|interns?|programmers?|swe)\\b.*"));
  }

  private static List<String> trailing(String segment) {
    int open = segment.indexOf('(');
    return open < 0 ? List.of() : List.of(segment.substring(open));
  }

  static String tidy(String title) {
    String tidy =
        title
            .replaceAll(
                "(?i)\\((?:remote|onsite|hybrid|full[- ]?time|part[-"
                    + " ]?time|us|eu|uk|contract)[^)]*\\)",
                " ")
            .replaceAll(
                "(?i)^(?:we(?:'re| are) )?(?:hiring|looking"
                    + " for|seeking|role|position|title|job)s?\\s*:?\\s*(?:an? )?",
                "")
            .replaceAll("^[\\W_]+|[\\s:;,.\\-–—(]+$", "")
            .replaceAll("\\s+", " ")
            .strip();
    return tidy.length() <= LONGEST_TITLE ? tidy : "";
  }
}
