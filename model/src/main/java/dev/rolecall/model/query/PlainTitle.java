package dev.rolecall.model.query;

import java.util.List;
import java.util.stream.Stream;

/// Adds to a kind of work that the typed words come first in titles: who types "devops engineer"
/// wants other jobs of operations too, but later.
final class PlainTitle {
  private PlainTitle() {}

  /// @param words the typed words
  /// @param reading what they mean
  static List<QueryToken> read(String words, List<QueryToken> reading) {
    QueryToken first = reading.getFirst();
    boolean family = reading.size() == 1 && first.filter().equals("family") && !first.excluded();
    return family
        ? Stream.of(first, QueryToken.filter(false, "prefertitle", words)).toList()
        : reading;
  }
}
