package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.normalize.ExtractedOpening;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.model.source.RawPosting;
import java.time.Clock;
import java.util.List;

/// Runs the normalizer on a posting. A failure becomes a dead letter and does not stop the stream.
record SafeNormalizer(Normalizer normalizer, Clock clock) {
  /// The maximum length in characters. All roles of a posting are one record in the store, and the
  /// maximum size of a record is 5.5 MB: this limit allows three bytes per character.
  private static final int MAX_TEXT_LENGTH = 1_500_000;

  /// The outcome for a posting, and its state afterwards.
  record Result(Normalized outcome, PostingRoles after) {}

  Result normalize(RawPosting raw, PostingRoles before, boolean alreadyHandled) {
    try {
      PostingUpdate update =
          new PostingUpdate(raw, normalizer.version(), clock.instant(), alreadyHandled);
      return switch (normalizer.normalize(raw)) {
        case Normalized.Openings found when tooLong(found.openings()) ->
            new Result(
                new Normalized.Unreadable("The texts of its roles are too long to store"), before);
        case Normalized.Openings found ->
            new Result(found, update.withOpenings(found.openings(), before));
        case Normalized.Rejected rejected -> new Result(rejected, update.withoutOpenings(before));
        case Normalized.Unreadable unreadable -> new Result(unreadable, before);
      };
    } catch (RuntimeException | StackOverflowError e) {
      // A rule that fails on a posting must not stop the stream: the posting becomes a dead letter.
      String reason = "The normalizer failed: " + DeadLetters.reason(e);
      return new Result(new Normalized.Unreadable(reason), before);
    }
  }

  private static boolean tooLong(List<ExtractedOpening> found) {
    return found.stream().mapToLong(opening -> opening.opening().description().length()).sum()
        > MAX_TEXT_LENGTH;
  }
}
