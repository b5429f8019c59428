package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.normalize.FoundOpening;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.model.source.RawPosting;
import java.time.Clock;
import java.util.List;

/// Runs the normalizer on a posting so that nothing in it can stop the stream.
record SafeNormalizer(Normalizer normalizer, Clock clock) {
  /// The topics take records of 5.5 MB, and the store keeps all roles of a posting in one: this
  /// leaves room for text of three bytes a character.
  private static final int MAX_TEXT_LENGTH = 1_500_000;

  /// The result for a posting, and what is kept of it from now on.
  record Read(Normalized outcome, PostingRoles after) {}

  Read read(RawPosting raw, PostingRoles before, boolean again) {
    try {
      PostingUpdate update = new PostingUpdate(raw, normalizer.version(), clock.instant(), again);
      return switch (normalizer.normalize(raw)) {
        case Normalized.Openings found when tooLong(found.openings()) ->
            new Read(
                new Normalized.Unreadable("The texts of its roles are too long to keep"), before);
        case Normalized.Openings found -> new Read(found, update.to(found.openings(), before));
        case Normalized.Rejected rejected -> new Read(rejected, update.toNothing(before));
        case Normalized.Unreadable unreadable -> new Read(unreadable, before);
      };
    } catch (RuntimeException | StackOverflowError fault) {
      // A rule that fails on a posting must not stop the stream: the posting becomes a dead letter.
      String reason = "The normalizer failed: " + DeadLetters.reason(fault);
      return new Read(new Normalized.Unreadable(reason), before);
    }
  }

  private static boolean tooLong(List<FoundOpening> found) {
    return found.stream().mapToLong(one -> one.opening().description().length()).sum()
        > MAX_TEXT_LENGTH;
  }
}
