package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.PostingKey;
import dev.rolecall.model.job.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the stream keeps of a posting: its roles, open and closed.
///
/// The store's changelog is thereby the register of role keys: it is kept when everything is read
/// again from the raw log.
///
/// @param expiresAt after which its roles are closed, null when they do not expire
/// @param goneAt since when its board does not show it, null while it does
/// @param read its last version that was handled, null before the first
record PostingRoles(
    PostingKey posting,
    List<Role> roles,
    @Nullable Instant expiresAt,
    @Nullable Instant goneAt,
    @Nullable HandledVersion read) {
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

  /// With these roles in place of those with the same keys.
  PostingRoles with(List<Role> changed) {
    List<Role> kept =
        roles.stream()
            .filter(role -> changed.stream().noneMatch(other -> other.key().equals(role.key())))
            .toList();
    List<Role> all = Stream.concat(kept.stream(), changed.stream()).toList();
    return new PostingRoles(posting, all, expiresAt, goneAt, read);
  }

  PostingRoles expiring(@Nullable Instant at) {
    return new PostingRoles(posting, roles, at, goneAt, read);
  }

  PostingRoles gone(@Nullable Instant at) {
    return new PostingRoles(posting, roles, expiresAt, at, read);
  }

  PostingRoles read(HandledVersion mark) {
    return new PostingRoles(posting, roles, expiresAt, goneAt, mark);
  }
}
