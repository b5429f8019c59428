package dev.rolecall.match.localjobs;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How far a topic has been read. It is stored in the same commit as what was read.
///
/// @param topicId the topic's id; a topic that is created again under the same name has another one
/// @param next by partition the offset to read next
/// @param at when it was committed
record LogPosition(String topicId, Map<Integer, Long> next, Instant at) {
  private static final String LOG = "log";
  private static final String AT = "at";
  private static final String PARTITION = "partition-";

  LogPosition {
    next = Map.copyOf(next);
  }

  Map<String, String> toMap() {
    Map<String, String> data = new TreeMap<>();
    data.put(LOG, topicId);
    data.put(AT, at.toString());
    next.forEach((partition, offset) -> data.put(PARTITION + partition, offset.toString()));
    return data;
  }

  /// Empty when the data has no position, or no readable one.
  static Optional<LogPosition> read(Map<String, String> data) {
    String topicId = data.get(LOG);
    String at = data.get(AT);
    if (topicId == null || at == null) {
      return Optional.empty();
    }
    try {
      Map<Integer, Long> next = new HashMap<>();
      data.forEach(
          (key, value) -> {
            if (key.startsWith(PARTITION)) {
              next.put(Integer.valueOf(key.substring(PARTITION.length())), Long.valueOf(value));
            }
          });
      return Optional.of(new LogPosition(topicId, next, Instant.parse(at)));
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
