package dev.rolecall.match.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signed tokens in mails, with which the recipient can turn off mail, and do nothing else. They do
/// not expire: the link of an old mail must work.
public final class UnsubscribeTokens {
  private static final int ID_BYTES = 16;
  private static final int SIGNATURE_BYTES = 20;

  private final SharedSecret secret;

  public UnsubscribeTokens(JdbcClient db) {
    this.secret = new SharedSecret(db, "unsubscribe");
  }

  public String of(AccountId account) {
    byte[] id = bytes(account);
    byte[] token = Arrays.copyOf(id, ID_BYTES + SIGNATURE_BYTES);
    System.arraycopy(signature(id), 0, token, ID_BYTES, SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Empty when the signature is not valid.
  public Optional<AccountId> read(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException bad) {
      return Optional.empty();
    }
    if (bytes.length != ID_BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] given = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    byte[] expected = Arrays.copyOf(signature(Arrays.copyOf(bytes, ID_BYTES)), SIGNATURE_BYTES);
    ByteBuffer id = ByteBuffer.wrap(bytes);
    return MessageDigest.isEqual(given, expected)
        ? Optional.of(new AccountId(new UUID(id.getLong(), id.getLong())))
        : Optional.empty();
  }

  private static byte[] bytes(AccountId account) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(account.value().getMostSignificantBits())
        .putLong(account.value().getLeastSignificantBits())
        .array();
  }

  private byte[] signature(byte[] id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.value(), "HmacSHA256"));
      return mac.doFinal(id);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
