package dev.rolecall.model.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The words of a search's text, in order.
///
/// @param remote whether the search is for remote jobs only, so that a country is where the person
///   is
record PlainWords(List<PlainWord> words, boolean remote) {
  /// No phrase has more words.
  static final int MAX_PHRASE = 9;

  PlainWords {
    words = List.copyOf(words);
  }

  int size() {
    return words.size();
  }

  PlainWord get(int at) {
    return words.get(at);
  }

  boolean isPlain(int at) {
    return at >= 0 && at < words.size() && words.get(at).isPlain();
  }

  /// The word in lower case; empty for another token and after the end.
  String lower(int at) {
    return isPlain(at) ? words.get(at).text().toLowerCase(Locale.ROOT) : "";
  }

  /// The last end of a phrase that starts here: words without another token or a comma in between.
  int maxEnd(int from, int maxWords) {
    int end = from;
    while (end < words.size() && end - from < maxWords && words.get(end).isPlain()) {
      end++;
      if (words.get(end - 1).ends()) {
        break;
      }
    }
    return end;
  }

  /// The words without punctuation around them, separated by one space.
  String text(int from, int to) {
    return words.subList(from, to).stream().map(PlainWord::text).collect(Collectors.joining(" "));
  }

  String source(int from, int to) {
    return words.subList(from, to).stream()
        .map(word -> word.token().source())
        .collect(Collectors.joining(" "));
  }
}
