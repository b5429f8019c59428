package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.PostingKey;
import dev.rolecall.model.job.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The stored state of a posting: its roles, open and closed.
///
/// The store's changelog therefore also stores the role keys. It must be kept when the raw topic is
/// read again from the start.
///
/// @param expiresAt when its roles expire, null when they do not
/// @param absentSince when a crawl first did not find it on its board, null while it is on the
///   board
/// @param lastHandled the version that was handled last, null before the first
record PostingRoles(
    PostingKey posting,
    List<Role> roles,
    @Nullable Instant expiresAt,
    @Nullable Instant absentSince,
    @Nullable HandledVersion lastHandled) {
  PostingRoles {
    roles = List.copyOf(roles);
  }

  static PostingRoles none(PostingKey posting) {
    return new PostingRoles(posting, List.of(), null, null, null);
  }

  Stream<Role> open() {
    return roles.stream().filter(role -> role.posting().open());
  }

  Optional<Role> role(String slug) {
    return roles.stream().filter(role -> role.key().slug().equals(slug)).findFirst();
  }

  /// The posting with these roles; they replace roles with the same keys.
  PostingRoles withRoles(List<Role> changed) {
    List<Role> unchanged =
        roles.stream()
            .filter(role -> changed.stream().noneMatch(other -> other.key().equals(role.key())))
            .toList();
    List<Role> all = Stream.concat(unchanged.stream(), changed.stream()).toList();
    return new PostingRoles(posting, all, expiresAt, absentSince, lastHandled);
  }

  PostingRoles withExpiresAt(@Nullable Instant at) {
    return new PostingRoles(posting, roles, at, absentSince, lastHandled);
  }

  PostingRoles withAbsentSince(@Nullable Instant at) {
    return new PostingRoles(posting, roles, expiresAt, at, lastHandled);
  }

  PostingRoles withLastHandled(HandledVersion version) {
    return new PostingRoles(posting, roles, expiresAt, absentSince, version);
  }
}
