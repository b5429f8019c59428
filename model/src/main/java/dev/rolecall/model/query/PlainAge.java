package dev.rolecall.model.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how old a posting may be: `last 3 days`, `posted in the past 2 weeks`, `since 2026-11-01`.
final class PlainAge implements PlainReader {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<lead>(?:posted |new |published |in |within |from |not older than )*)(?:the"
              + " )?(?<last>(?:last|past|previous|max)"
              + " )?(?<count>\\d{1,3}|a|one|two|three|few|couple of)"
              + " ?(?<unit>h|hrs?|hours?|d|days?|w|weeks?|months?|years?)(?<ago> ago| old)?");
  private static final Pattern SINCE =
      Pattern.compile("(?:posted )?(?:since|after|from) (\\d{4}-\\d\\d-\\d\\d)");
  private static final Map<String, String> COUNTS =
      Map.of("a", "1", "one", "1", "two", "2", "three", "3", "few", "3", "couple of", "2");

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    for (int end = words.maxEnd(at, PlainWords.MAX_PHRASE); end > at; end--) {
      String text = words.text(at, end).toLowerCase(Locale.ROOT);
      Optional<String> age = age(FORM.matcher(text)).or(() -> since(text));
      if (age.isPresent()) {
        return Optional.of(PlainMatch.of(end, QueryToken.filter(false, "posted", age.get())));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> age(Matcher form) {
    boolean isAge =
        form.matches()
            && (form.group("last") != null
                || form.group("ago") != null
                || form.group("lead").matches(".*(?:posted|new|published|older|within).*"));
    if (!isAge) {
      return Optional.empty();
    }
    String count = form.group("count");
    return Optional.of(COUNTS.getOrDefault(count, count) + form.group("unit").charAt(0));
  }

  private static Optional<String> since(String text) {
    Matcher since = SINCE.matcher(text);
    return since.matches() ? Optional.of(since.group(1)) : Optional.empty();
  }
}
