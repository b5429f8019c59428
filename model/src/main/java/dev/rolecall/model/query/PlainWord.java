package dev.rolecall.model.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A word of a search's text, or another token, which separates words.
///
/// @param token the token; for one of several words of a token, the token of this word
/// @param text without punctuation around it; empty for another token
/// @param ends whether a comma or a similar mark follows
record PlainWord(QueryToken token, String text, boolean ends) {
  /// `java,kafka` is two words; `100,000` and `java|kotlin` are one.
  private static final Pattern PIECES = Pattern.compile("(?<=[,;])(?=[^\\d\\s,;])");

  private static final Pattern BEFORE = Pattern.compile("^[(\\[{,;:!?¿¡'*•·]+(?=.)");
  private static final Pattern AFTER = Pattern.compile("(?<=.)[)\\]},;:!?'.*|/]+$");
  private static final Pattern END = Pattern.compile("[,;:|/][)\\]}'\"]*$");

  static List<PlainWord> of(List<QueryToken> tokens) {
    List<PlainWord> words = new ArrayList<>();
    for (QueryToken token : tokens) {
      if (!token.filter().isEmpty() || token.quoted() || token.excluded()) {
        words.add(new PlainWord(token, "", true));
      } else {
        for (String piece : PIECES.split(token.value())) {
          words.add(plain(piece));
        }
      }
    }
    return words;
  }

  private static PlainWord plain(String piece) {
    String text = AFTER.matcher(BEFORE.matcher(piece).replaceFirst("")).replaceFirst("");
    return new PlainWord(
        new QueryToken(false, "", text, false, piece), text, END.matcher(piece).find());
  }

  /// The parts of a word with slashes or bars.
  List<PlainWord> pieces() {
    return Arrays.stream(token.source().split("(?<=[/|])")).map(PlainWord::plain).toList();
  }

  boolean isPlain() {
    return !text.isEmpty();
  }

  /// Whether it is a sign such as `&`, which is not searched for.
  boolean isSign() {
    return isPlain() && text.chars().noneMatch(Character::isLetterOrDigit);
  }
}
