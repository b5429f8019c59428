package dev.rolecall.model.query;

import java.util.Optional;

/// Reads plain words of one kind: amounts of pay, places, skills.
interface PlainReader {
  /// The longest phrase of this kind that starts at this word.
  Optional<PlainMatch> read(PlainWords words, int at);
}
