package dev.rolecall.match.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A token that authenticates requests of an account: 256 random bits. Only its SHA-256 is stored;
/// a random value needs no salt.
record ApiToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "rc_";

  static ApiToken random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new ApiToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "ApiToken[...]";
  }
}
