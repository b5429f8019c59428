package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.job.Role;
import dev.rolecall.model.wire.Json;
import java.util.IdentityHashMap;

/// Writes the roles of one posting as JSON, each once: a changed role is both published and stored
/// with its posting. Not thread-safe.
final class RoleEncoder {
  private final IdentityHashMap<Role, byte[]> written = new IdentityHashMap<>(4);

  /// The role as JSON in UTF-8, without a schema. Not to be changed.
  byte[] json(Role role) {
    return written.computeIfAbsent(role, Json.MAPPER::writeValueAsBytes);
  }
}
