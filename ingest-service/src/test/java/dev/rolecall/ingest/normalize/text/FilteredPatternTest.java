package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilteredPatternTest {
  private static final String LETTERS = "abcB1 -.,()\né💡_";

  /// The filter may only leave out positions where no match starts.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "\\bab?\\b",
        "(?i)\\b(?:ab|ca|b-)c?",
        "^(?:a|\\W)b",
        "^|\\bb",
        "[.,]\\s*$",
        "a*",
        "$",
        "\\B[ab]",
        "(?<=a)b|(?<!c )1",
        "(?<![(\\[])[)\\]]+(?<!\\([^)]{0,9}\\))",
        "(?<=(?:^|[ab)])) a",
        "(?=[ab])(?:ac|b)\\S",
        "(?!ab)[a-c]{2,}?1",
        "\\Qa.b\\E|\\Q(c\\E",
        "[^a-c\\s&&[^.]]+a",
        "(a|b)\\1",
        "\\s+(?:-|–)\\s+",
        "\\p{Lu}.",
        "(?m)^b.*$",
        "é|💡",
        "."
      })
  void findsWhatThePatternFinds(String regex) {
    FilteredPattern filtered = FilteredPattern.of(regex);
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      String text = text(random);
      List<String> expected = all(filtered.pattern().matcher(text));
      assertThat(all(filtered.search(text))).as(text).isEqualTo(expected);
      assertThat(filtered.finds(text)).isEqualTo(!expected.isEmpty());
      assertThat(filtered.replaceAll(text, "x"))
          .isEqualTo(filtered.pattern().matcher(text).replaceAll("x"));
    }
  }

  /// Both see what precedes the index.
  @ParameterizedTest
  @ValueSource(strings = {"ab", "\\bab?\\b", "^a", "(?<=a)b|(?<!c )1", "\\s*[,.]", "\\p{Lu}.", "$"})
  void matchesAtAnIndexWhatThePatternMatchesThere(String regex) {
    FilteredPattern filtered = FilteredPattern.of(regex);
    Random random = new Random(17);
    for (int i = 0; i < 1_000; i++) {
      String text = text(random);
      int index = random.nextInt(text.length() + 1);
      Matcher expected = filtered.pattern().matcher(text).region(index, text.length());
      expected.useTransparentBounds(true).useAnchoringBounds(false);
      boolean matches = expected.lookingAt();
      assertThat(filtered.at(index, text).map(MatchResult::end))
          .as(text)
          .isEqualTo(matches ? Optional.of(expected.end()) : Optional.empty());
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private static List<String> all(Matcher matcher) {
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(positions(matcher));
    }
    return found;
  }

  private static List<String> all(FilteredPattern.Search search) {
    List<String> found = new ArrayList<>();
    while (search.find()) {
      found.add(positions(search.match()));
    }
    return found;
  }

  private static String positions(MatchResult match) {
    return match.start() + "-" + match.end() + match.group();
  }
}
