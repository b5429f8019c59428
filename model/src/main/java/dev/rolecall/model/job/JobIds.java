package dev.rolecall.model.job;

import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Derives job ids.
public final class JobIds {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 20;

  private JobIds() {}

  /// The id of the job whose oldest role is this one: the first 100 bits of its key's SHA-256, in
  /// base 32.
  public static JobId of(RoleKey role) {
    byte[] hash = sha256(role.toString());
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(BASE32.charAt(fiveBits(hash, i * 5)));
    }
    return JobId.of(id.toString());
  }

  private static int fiveBits(byte[] bytes, int from) {
    int two = (bytes[from / 8] & 0xff) << 8 | (bytes[from / 8 + 1] & 0xff);
    return two >> (11 - from % 8) & 31;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
