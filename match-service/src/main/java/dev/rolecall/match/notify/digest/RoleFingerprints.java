package dev.rolecall.match.notify.digest;

import dev.rolecall.match.localjobs.Hash64;
import dev.rolecall.model.RoleKey;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The roles of mails as 64-bit hashes: a person who receives a mail each day has some 15,000 roles
/// a year, which are read for each mail.
final class RoleFingerprints {
  private final Set<Long> hashes = new HashSet<>();

  /// @param roles eight bytes each
  void add(byte[] roles) {
    ByteBuffer bytes = ByteBuffer.wrap(roles);
    while (bytes.remaining() >= Long.BYTES) {
      hashes.add(bytes.getLong());
    }
  }

  void add(Collection<RoleKey> roles) {
    roles.forEach(role -> hashes.add(Hash64.of(role)));
  }

  boolean containsAny(Collection<RoleKey> roles) {
    return roles.stream().anyMatch(role -> hashes.contains(Hash64.of(role)));
  }

  static byte[] of(Collection<RoleKey> roles) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * roles.size());
    roles.forEach(role -> bytes.putLong(Hash64.of(role)));
    return bytes.array();
  }
}
