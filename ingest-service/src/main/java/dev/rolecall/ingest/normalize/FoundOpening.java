package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Opening;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One opening that a posting tells of, before it has a role key.
///
/// @param identities exact names of the opening beyond its posting, see
///   [dev.rolecall.model.job.Role]
/// @param validThrough after which it is no longer open
public record FoundOpening(
    Opening opening,
    List<String> identities,
    @Nullable String url,
    @Nullable Instant postedAt,
    @Nullable Instant validThrough) {}
