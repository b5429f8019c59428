package dev.rolecall.match.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
///
/// A token is the account's id, then, unless it turns off everything, `P` and a profile's id or `S`
/// and a saved search's id, then the signature of these bytes.
public final class UnsubscribeTokens {
  private static final int ID_BYTES = 16;
  private static final int SIGNATURE_BYTES = 20;
  private static final byte PROFILE = 'P';
  private static final byte SEARCH = 'S';

  private final SharedSecret secret;

  public UnsubscribeTokens(JdbcClient db) {
    this.secret = new SharedSecret(db, "unsubscribe");
  }

  public String of(Unsubscription what) {
    byte[] content = content(what);
    byte[] token = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
    System.arraycopy(signature(content), 0, token, content.length, SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Empty when the signature is not valid.
  public Optional<Unsubscription> read(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException bad) {
      return Optional.empty();
    }
    if (bytes.length < ID_BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
    byte[] given = Arrays.copyOfRange(bytes, content.length, bytes.length);
    byte[] expected = Arrays.copyOf(signature(content), SIGNATURE_BYTES);
    return MessageDigest.isEqual(given, expected) ? parse(content) : Optional.empty();
  }

  private static Optional<Unsubscription> parse(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    AccountId account = new AccountId(uuid(bytes));
    if (!bytes.hasRemaining()) {
      return Optional.of(new Unsubscription.All(account));
    }
    byte kind = bytes.get();
    if (kind == PROFILE) {
      String id = StandardCharsets.UTF_8.decode(bytes).toString();
      return Optional.of(new Unsubscription.OfProfile(account, id));
    }
    return kind == SEARCH && bytes.remaining() == ID_BYTES
        ? Optional.of(new Unsubscription.OfSearch(account, uuid(bytes)))
        : Optional.empty();
  }

  private static byte[] content(Unsubscription what) {
    byte[] account = bytes(what.account().value());
    return switch (what) {
      case Unsubscription.All _ -> account;
      case Unsubscription.OfProfile(_, String id) ->
          joined(account, PROFILE, id.getBytes(StandardCharsets.UTF_8));
      case Unsubscription.OfSearch(_, UUID id) -> joined(account, SEARCH, bytes(id));
    };
  }

  private static byte[] joined(byte[] account, byte kind, byte[] id) {
    return ByteBuffer.allocate(account.length + 1 + id.length)
        .put(account)
        .put(kind)
        .put(id)
        .array();
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private byte[] signature(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.value(), "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
