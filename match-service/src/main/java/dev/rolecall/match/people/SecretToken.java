package dev.rolecall.match.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that identifies its bearer: 256 random bits. Only its SHA-256 is stored; a random value
/// needs no salt.
public record SecretToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// @param prefix tells people, and scanners for leaked secrets, what it is
  public static SecretToken random(String prefix) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new SecretToken(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "SecretToken[...]";
  }
}
