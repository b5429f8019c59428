package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import dev.rolecall.ingest.merge.encoding.Fingerprint;
import dev.rolecall.model.job.Role;

/// Detects whether a role's content has changed. The content is everything that the features and
/// the job's opening are computed from: the opening, the identities and the posting's address.
final class ContentFingerprint {
  private ContentFingerprint() {}

  /// @param opening the role's opening as JSON
  static Fingerprint of(Role role, byte[] opening) {
    BinaryWriter rest =
        new BinaryWriter().writeStrings(role.identities()).writeString(role.posting().url());
    Fingerprint.of(opening).writeTo(rest);
    return Fingerprint.of(rest.toBytes());
  }
}
