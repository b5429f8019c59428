package dev.rolecall.ingest.merge.encoding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The first 128 bits of a SHA-256 hash. Different bytes are assumed to have different
/// fingerprints.
public record Fingerprint(long high, long low) {
  public static Fingerprint of(byte[] bytes) {
    BinaryReader hash = new BinaryReader(sha256(bytes));
    return new Fingerprint(hash.readLong(), hash.readLong());
  }

  public void writeTo(BinaryWriter out) {
    out.writeLong(high).writeLong(low);
  }

  public static Fingerprint readFrom(BinaryReader in) {
    return new Fingerprint(in.readLong(), in.readLong());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
