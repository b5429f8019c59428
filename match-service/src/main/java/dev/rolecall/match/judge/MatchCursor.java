package dev.rolecall.match.judge;

import dev.rolecall.model.JobId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/// The place of a match in the order of a list: the next page begins after it. Jobs that arrive
/// between two pages do not shift it.
///
/// @param points the score, less what the other jobs of one company lose
public record MatchCursor(int points, int score, Instant time, JobId id)
    implements Comparable<MatchCursor> {
  private static final Comparator<MatchCursor> ORDER =
      Comparator.comparingInt(MatchCursor::points)
          .thenComparingInt(MatchCursor::score)
          .thenComparing(MatchCursor::time)
          .reversed()
          .thenComparing(MatchCursor::id);

  private static final int PARTS = 4;

  /// Of a text that [#toString()] wrote; empty for any other text.
  public static Optional<MatchCursor> parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
      return parts.length == PARTS
          ? Optional.of(
              new MatchCursor(
                  Integer.parseInt(parts[0]),
                  Integer.parseInt(parts[1]),
                  Instant.parse(parts[2]),
                  JobId.of(parts[3])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException invalid) {
      return Optional.empty();
    }
  }

  /// The best first.
  @Override
  public int compareTo(MatchCursor other) {
    return ORDER.compare(this, other);
  }

  /// Opaque, for a URL.
  @Override
  public String toString() {
    String text = points + " " + score + " " + time + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
