package dev.rolecall.model.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads years of experience (`5+ years of experience`), which searches have no filter for: the
/// words are ignored rather than searched for.
final class PlainExperience implements PlainReader {
  private static final Pattern FORM =
      Pattern.compile(
          "\\d{1,2}(?: ?- ?\\d{1,2})?\\+? ?(?:years?|yrs?|yoe)(?: of)?(?: work)?(?:"
              + " (?:experience|exp))?");
  private static final int MAX_WORDS = 5;

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    for (int end = words.maxEnd(at, MAX_WORDS); end > at; end--) {
      if (FORM.matcher(words.text(at, end).toLowerCase(Locale.ROOT)).matches()) {
        return Optional.of(PlainMatch.unused(end, PlainMatch.Use.IGNORED));
      }
    }
    return Optional.empty();
  }
}
