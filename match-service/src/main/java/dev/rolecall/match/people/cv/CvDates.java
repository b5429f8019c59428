package dev.rolecall.match.people.cv;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds ranges of dates: `Jan 2019 – Mar 2022`, `03/2019 - heute`, `depuis 2020`.
///
/// A year alone counts as its middle, so that `2015 – 2019` is four years: the true length is
/// between three and five.
final class CvDates {
  private static final int MAX_LINE = 400;
  private static final int CASE_FREE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MIDDLE = 7;
  private static final int FIRST_YEAR = 1960;

  private static final Map<String, Integer> MONTHS = months();

  private static final String MONTH = CvWords.alternatives(MONTHS.keySet());
  private static final String YEAR = "(?:19|20)\\d{2}";

  private static final String POINT =
      "(?:(?:"
          + MONTH
          + ")\\.?(?: de| del)?[ ,]*'?"
          + YEAR
          + "|(?:\\d{1,2}\\.)?\\d{1,2}[./-]"
          + YEAR
          + "|"
          + YEAR
          + "[-/.](?:0[1-9]|1[0-2])(?!\\d)"
          + "|"
          + YEAR
          + "年(?:\\d{1,2}月)?"
          + "|"
          + YEAR
          + ")";

  private static final String PRESENT = CvWords.alternatives(CvWords.lines("present-words.txt"));

  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d/.-])("
              + POINT
              + ") *(?:-|–|—|−|→|〜|~|to|till|until|bis|à|au|a|al|hasta|tot|do|até|til|till) *("
              + POINT
              + "|"
              + PRESENT
              + ")(?![\\d/])",
          CASE_FREE);

  private static final Pattern SINCE =
      Pattern.compile(
          "(?<!\\p{L})(?:since|seit|ab|depuis|desde|sinds|od|dal|sedan|siden) +(?:le +|el +)?("
              + POINT
              + ")(?![\\d/])",
          CASE_FREE);

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /// @param start index of the words in the line
  /// @param endExclusive the month after the last one
  record Range(int start, int end, YearMonth from, YearMonth endExclusive, boolean present) {}

  private CvDates() {}

  static List<Range> find(String line, YearMonth now) {
    List<Range> ranges = new ArrayList<>();
    String text = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      add(ranges, range, Optional.of(range.group(2)), now);
    }
    Matcher since = SINCE.matcher(text);
    while (ranges.isEmpty() && since.find()) {
      add(ranges, since, Optional.empty(), now);
    }
    return ranges;
  }

  private static void add(List<Range> ranges, Matcher found, Optional<String> last, YearMonth now) {
    Optional<YearMonth> from = month(found.group(1));
    boolean present = last.isEmpty() || month(last.get()).isEmpty();
    Optional<YearMonth> until = present ? Optional.of(now) : last.flatMap(CvDates::month);
    if (from.isEmpty() || until.isEmpty()) {
      return;
    }
    YearMonth end = hasMonth(last.orElse("")) && !present ? until.get().plusMonths(1) : until.get();
    if (!from.get().isAfter(end)
        && from.get().getYear() >= FIRST_YEAR
        && !end.isAfter(now.plusMonths(1))) {
      ranges.add(new Range(found.start(), found.end(), from.get(), end, present));
    }
  }

  private static boolean hasMonth(String point) {
    return !point.strip().matches(YEAR + "年?");
  }

  /// Empty for words that mean the present.
  private static Optional<YearMonth> month(String point) {
    String lower = point.toLowerCase(Locale.ROOT);
    List<Integer> numbers =
        NUMBER.matcher(lower).results().map(each -> Integer.parseInt(each.group())).toList();
    Optional<Integer> year = numbers.stream().filter(number -> number > 31).findFirst();
    if (year.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> named =
        MONTHS.keySet().stream()
            .filter(name -> lower.startsWith(name))
            .max(java.util.Comparator.comparing(String::length))
            .map(MONTHS::get);
    Optional<Integer> numeric =
        numbers.stream().filter(number -> number <= 31).reduce((_, second) -> second);
    int month = named.or(() -> numeric).orElse(MIDDLE);
    return month >= 1 && month <= 12
        ? Optional.of(YearMonth.of(year.get(), month))
        : Optional.empty();
  }

  /// The names of months in the languages of the CVs that are read, in lower case without dots.
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    List<TextStyle> styles =
        List.of(
            TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    for (String language :
        List.of("en", "de", "fr", "es", "nl", "pl", "pt", "it", "sv", "da", "nb")) {
      for (Month month : Month.values()) {
        for (TextStyle style : styles) {
          String name =
              month
                  .getDisplayName(style, Locale.of(language))
                  .toLowerCase(Locale.ROOT)
                  .replace(".", "");
          if (name.chars().allMatch(Character::isLetter)) {
            months.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    months.put("sept", 9);
    months.put("mrt", 3);
    months.put("maerz", 3);
    return months;
  }
}
