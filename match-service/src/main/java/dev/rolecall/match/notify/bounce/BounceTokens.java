package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.notify.digest.MailKey;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.SharedSecret;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signed tokens in the sender's address of mails, so that no one else can report that a mail came
/// back.
///
/// A token is the account's id, the date and the number of the mail, and the signature of these
/// bytes, in digits and small letters: [#LENGTH] of them, since the local part of an address has at
/// most 64 characters, and some mail servers change their case.
public final class BounceTokens {
  public static final int LENGTH = 47;

  /// The header of a mail with its token, for bounces that were sent to another address.
  public static final String HEADER = "X-Rolecall-Mail";

  private static final int CONTENT_BYTES = 16 + 2 + 2;
  private static final int SIGNATURE_BYTES = 10;
  private static final int RADIX = 36;

  private final SharedSecret secret;

  public BounceTokens(JdbcClient db) {
    this.secret = new SharedSecret(db, "bounces");
  }

  public String of(MailKey mail) {
    byte[] content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .putLong(mail.account().value().getMostSignificantBits())
            .putLong(mail.account().value().getLeastSignificantBits())
            .putShort((short) mail.date().toEpochDay())
            .putShort((short) mail.number())
            .array();
    byte[] token = Arrays.copyOf(content, CONTENT_BYTES + SIGNATURE_BYTES);
    System.arraycopy(signature(content), 0, token, CONTENT_BYTES, SIGNATURE_BYTES);
    String digits = new BigInteger(1, token).toString(RADIX);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  /// Empty when the signature is not valid.
  public Optional<MailKey> read(String token) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = bytes(new BigInteger(token, RADIX));
    } catch (NumberFormatException bad) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, CONTENT_BYTES);
    byte[] given = Arrays.copyOfRange(bytes, CONTENT_BYTES, bytes.length);
    return MessageDigest.isEqual(given, signature(content))
        ? Optional.of(parse(ByteBuffer.wrap(content)))
        : Optional.empty();
  }

  private static byte[] bytes(BigInteger token) {
    int length = CONTENT_BYTES + SIGNATURE_BYTES;
    if (token.signum() < 0 || token.bitLength() > length * Byte.SIZE) {
      throw new NumberFormatException("The token is too long");
    }
    byte[] number = token.toByteArray();
    byte[] bytes = new byte[length];
    int used = Math.min(number.length, length);
    System.arraycopy(number, number.length - used, bytes, length - used, used);
    return bytes;
  }

  private static MailKey parse(ByteBuffer content) {
    AccountId account = new AccountId(new UUID(content.getLong(), content.getLong()));
    LocalDate date = LocalDate.ofEpochDay(Short.toUnsignedInt(content.getShort()));
    return new MailKey(account, date, content.getShort());
  }

  private byte[] signature(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.value(), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
