package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Opening;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One opening of a posting, before it has a role key.
///
/// @param identities exact identifiers of the opening besides its posting, see
///   [dev.rolecall.model.job.Role]
/// @param validThrough when the opening closes, null when not stated
public record ExtractedOpening(
    Opening opening,
    List<String> identities,
    @Nullable String url,
    @Nullable Instant postedAt,
    @Nullable Instant validThrough) {
  /// This opening, closed at a time; unchanged when the time is not known.
  ExtractedOpening closedAt(@Nullable Instant time) {
    return time == null ? this : new ExtractedOpening(opening, identities, url, postedAt, time);
  }
}
