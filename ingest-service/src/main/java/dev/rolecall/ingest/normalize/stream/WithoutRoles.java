package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.PostingKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The fields of [PostingRoles] without the roles, for its stored form.
record WithoutRoles(
    PostingKey posting,
    @Nullable Instant expiresAt,
    @Nullable Instant absentSince,
    @Nullable HandledVersion lastHandled) {
  static WithoutRoles of(PostingRoles posting) {
    return new WithoutRoles(
        posting.posting(), posting.expiresAt(), posting.absentSince(), posting.lastHandled());
  }
}
