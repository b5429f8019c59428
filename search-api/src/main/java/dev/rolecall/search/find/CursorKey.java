package dev.rolecall.search.find;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Authenticates the ids of points in time in cursors, so that only ids that Elasticsearch itself
/// has returned are sent to it.
final class CursorKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  private CursorKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// @param configured the same text for all instances; if it is blank, this instance has a random
  ///   key, and the pages of other instances continue as if their point in time had expired
  static CursorKey of(String configured) {
    if (!configured.isBlank()) {
      return new CursorKey(configured.strip().getBytes(StandardCharsets.UTF_8));
    }
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    return new CursorKey(random);
  }

  String tag(String pointInTime) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] tag = mac.doFinal(pointInTime.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is not available", e);
    }
  }

  boolean matches(String pointInTime, String tag) {
    return MessageDigest.isEqual(
        tag(pointInTime).getBytes(StandardCharsets.UTF_8), tag.getBytes(StandardCharsets.UTF_8));
  }
}
