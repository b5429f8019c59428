package dev.rolecall.match.people.cv;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
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
public final class CvDates {
  private static final int MAX_LINE = 400;
  private static final int CASE_FREE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MIDDLE = 7;
  private static final int FIRST_YEAR = 1960;

  private static final Map<String, Integer> MONTHS = months();

  private static final String MONTH = CvWords.alternatives(MONTHS.keySet());
  private static final String YEAR = "(?:19|20)\\d{2}";

  private static final String POINT =
      "(?:(?:\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?)?(?:"
          + MONTH
          + ")\\.?(?: de| del)?(?: \\d{1,2}(?:st|nd|rd|th)?,)?(?:[ ,]{0,3}'?"
          + YEAR
          + "| ?['’]\\d{2}(?!\\d))|"
          + YEAR
          + "[-/.](?:0[1-9]|1[0-2])(?:[-/.][0-3]\\d)?(?!\\d)|(?:\\d{1,2}[./-])?\\d{1,2}[./-]"
          + YEAR
          + "|"
          + YEAR
          + "年(?:\\d{1,2}月)?|"
          + YEAR
          + ")";

  private static final String PRESENT =
      "(?:" + CvWords.alternatives(CvWords.lines("present-words.txt")) + ")(?!\\p{L})";

  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\d/.-])("
              + POINT
              + ")(?: *(?:-|–|—|−|→|〜|~|to|till|until|bis|à|au|a|al|hasta|tot|do|até|til) *|"
              + " +(?=till|until|to date|à|hasta|bis|do chwili|até))(?:("
              + POINT
              + ")|("
              + PRESENT
              + "))(?![\\d/])",
          CASE_FREE);

  private static final Pattern SINCE =
      Pattern.compile(
          "(?<!\\p{L})(?:since|seit|ab|depuis|desde|sinds|od|dal|sedan|siden) +(?:le +|el +)?("
              + POINT
              + ")(?![\\d/])",
          CASE_FREE);

  private static final Pattern MONTH_NAME =
      Pattern.compile("(?<!\\p{L})(?:" + MONTH + ")", CASE_FREE);
  private static final Pattern SHORT_YEAR = Pattern.compile("['’](\\d{2})$");
  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /// @param start index of the words in the line
  /// @param endExclusive the month after the last one
  /// @param previousEnd index after the range before it in the line; 0 if it is the first
  /// @param nextStart index of the next range in the line; its length if there is none
  public record Range(
      int start,
      int end,
      YearMonth from,
      YearMonth endExclusive,
      boolean present,
      int previousEnd,
      int nextStart) {
    private Range between(int previousEnd, int nextStart) {
      return new Range(start, end, from, endExclusive, present, previousEnd, nextStart);
    }
  }

  /// `03/15/2019`: a day above 12 shows that the month is first.
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![\\d./-])(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\\d|3[01])[/-]" + YEAR + "(?!\\d)");

  private final YearMonth now;
  private final boolean monthFirst;

  private CvDates(YearMonth now, boolean monthFirst) {
    this.now = now;
    this.monthFirst = monthFirst;
  }

  /// A date such as `03/04/2019` is read as 3 April, unless another date of the same CV shows that
  /// its months are first.
  ///
  /// @param cv the whole text
  /// @param now the month in which "present" ends
  static CvDates of(String cv, YearMonth now) {
    return new CvDates(now, MONTH_FIRST.matcher(cv).find());
  }

  /// The ranges of a line in their order, including those that began at a date and have not ended:
  /// `since 2020`.
  public List<Range> find(String line) {
    List<Range> ranges = new ArrayList<>();
    String text = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      add(ranges, range, Optional.ofNullable(range.group(2)));
    }
    Matcher since = SINCE.matcher(text);
    while (since.find()) {
      if (ranges.stream()
          .noneMatch(each -> each.start() < since.end() && since.start() < each.end())) {
        add(ranges, since, Optional.empty());
      }
    }
    ranges.sort(Comparator.comparing(Range::start));
    return withNeighbors(ranges, line.length());
  }

  private static List<Range> withNeighbors(List<Range> ranges, int length) {
    List<Range> all = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      int previousEnd = i == 0 ? 0 : ranges.get(i - 1).end();
      int nextStart = i + 1 < ranges.size() ? ranges.get(i + 1).start() : length;
      all.add(ranges.get(i).between(previousEnd, nextStart));
    }
    return all;
  }

  /// Whether the line contains a year, in a range or not.
  public static boolean hasYear(String line) {
    return ANY_YEAR.matcher(line).find();
  }

  /// @param last empty for the present
  private void add(List<Range> ranges, Matcher found, Optional<String> last) {
    Optional<YearMonth> from = month(found.group(1)).map(each -> started(each, found.group(1)));
    Optional<YearMonth> until = last.isEmpty() ? Optional.of(now) : last.flatMap(this::end);
    if (from.isEmpty() || until.isEmpty()) {
      return;
    }
    YearMonth end = until.get().isAfter(now.plusMonths(1)) ? now : until.get();
    if (!from.get().isAfter(end) && from.get().getYear() >= FIRST_YEAR) {
      ranges.add(new Range(found.start(), found.end(), from.get(), end, last.isEmpty(), 0, 0));
    }
  }

  /// The middle of this year may not have come yet.
  private YearMonth started(YearMonth from, String point) {
    return !hasMonth(point) && from.getYear() == now.getYear() && from.isAfter(now) ? now : from;
  }

  private Optional<YearMonth> end(String point) {
    return month(point).map(each -> hasMonth(point) ? each.plusMonths(1) : each);
  }

  private static boolean hasMonth(String point) {
    return !point.strip().matches(YEAR + "年?");
  }

  /// Empty without a valid month.
  private Optional<YearMonth> month(String point) {
    List<Integer> numbers =
        NUMBER.matcher(point).results().map(each -> Integer.parseInt(each.group())).toList();
    Optional<Integer> year =
        shortYear(point).or(() -> numbers.stream().filter(number -> number > 31).findFirst());
    if (year.isEmpty()) {
      return Optional.empty();
    }
    Matcher name = MONTH_NAME.matcher(point);
    int month = name.find() ? named(name.group()) : numeric(numbers);
    return month >= 1 && month <= 12
        ? Optional.of(YearMonth.of(year.get(), month))
        : Optional.empty();
  }

  private static int named(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  /// The number next to the year (`03/2019`, `01/03/2019`, `2019-03-01`), or the first one in the
  /// dates of a CV whose months are first: `03/15/2019`.
  private int numeric(List<Integer> numbers) {
    if (numbers.size() == 1) {
      return MIDDLE;
    }
    if (numbers.getFirst() > 31) {
      return numbers.get(1);
    }
    int beforeYear = numbers.get(numbers.size() - 2);
    boolean first = monthFirst && numbers.getFirst() <= 12 || beforeYear > 12;
    return first ? numbers.getFirst() : beforeYear;
  }

  private static Optional<Integer> shortYear(String point) {
    Matcher year = SHORT_YEAR.matcher(point);
    return year.find()
        ? Optional.of(Integer.parseInt(year.group(1))).map(two -> two + (two < 60 ? 2000 : 1900))
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
