package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.PostingField;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which boards of a source lately lost a field, and which kept it (docs/decisions/0075). A board
/// with a few postings does not show alone whether its source has renamed a field or its employer
/// no longer states it; several boards of the source do. Of the boards that this instance reads,
/// since it started. Safe for use by many threads.
final class LostFields {
  /// A source changes its format for all boards at the same time.
  static final Duration WINDOW = Duration.ofDays(1);

  /// Boards that must have lost a field.
  static final int MIN_BOARDS = 3;

  /// Of the boards whose postings were read again.
  private static final double MIN_SHARE = 0.8;

  private final Map<SourceId, Map<PostingField, Map<BoardKey, Observation>>> observations =
      new HashMap<>();

  private record Observation(boolean lost, Instant at) {}

  /// @param lost the fields that all postings of the board had, and none that were read now
  /// @param kept the fields that some that were read now have
  synchronized void record(
      BoardKey board, Set<PostingField> lost, Set<PostingField> kept, Instant now) {
    lost.forEach(field -> put(board, field, new Observation(true, now)));
    kept.forEach(field -> put(board, field, new Observation(false, now)));
  }

  private void put(BoardKey board, PostingField field, Observation observation) {
    ofField(board, field).put(board, observation);
  }

  private Map<BoardKey, Observation> ofField(BoardKey board, PostingField field) {
    return observations
        .computeIfAbsent(board.source(), _ -> new HashMap<>())
        .computeIfAbsent(field, _ -> new HashMap<>());
  }

  /// Whether other boards of the source have lost a field too.
  synchronized boolean areLostByOthers(BoardKey board, PostingField field, Instant now) {
    Map<BoardKey, Observation> ofField = ofField(board, field);
    ofField.values().removeIf(observation -> observation.at().isBefore(now.minus(WINDOW)));
    long others = ofField.keySet().stream().filter(other -> !other.equals(board)).count();
    long lost =
        ofField.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(board) && entry.getValue().lost())
            .count();
    return lost >= MIN_BOARDS && lost >= MIN_SHARE * others;
  }
}
