package dev.rolecall.model.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the years of experience that a person has: `5+ years of experience`, `3-5 years`.
final class PlainExperience implements PlainReader {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\d{1,2} ?(?:-|–|to) ?)?(?<years>\\d{1,2})\\+? ?(?:years?|yrs?|yoe)(?: of)?(?:"
              + " work)?(?: (?:experience|exp))?");
  private static final int MAX_WORDS = 5;

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    if (!words.hasDigit(at, at + 1)) {
      return Optional.empty();
    }
    for (int end = words.maxEnd(at, MAX_WORDS); end > at; end--) {
      Matcher form = FORM.matcher(words.text(at, end).toLowerCase(Locale.ROOT));
      if (form.matches()) {
        return Optional.of(
            PlainMatch.of(end, QueryToken.filter(false, "years", form.group("years"))));
      }
    }
    return Optional.empty();
  }
}
