package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.SharedSecret;
import dev.rolecall.model.JobId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tokens of the links in mails with which the recipient can hide one job without signing in, and
/// do nothing else. They are encrypted and authenticated (AES-GCM), so that they reveal neither the
/// account nor the job, and they expire.
public final class MailLinkTokens {
  /// How long a link works.
  public static final Duration LIFETIME = Duration.ofDays(60);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int JOB_ID_BYTES = 20;
  private static final int CONTENT_BYTES = 16 + JOB_ID_BYTES + 8;

  private final SharedSecret secret;
  private final Clock clock;

  public MailLinkTokens(JdbcClient db, Clock clock) {
    this.secret = new SharedSecret(db, "mail-links");
    this.clock = clock;
  }

  /// What a link is for.
  ///
  /// @param expired whether it no longer works
  public record MailLink(AccountId account, JobId job, boolean expired) {}

  public String of(AccountId account, JobId job) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    ByteBuffer content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .putLong(account.value().getMostSignificantBits())
            .putLong(account.value().getLeastSignificantBits())
            .put(job.value().getBytes(StandardCharsets.US_ASCII))
            .putLong(clock.instant().plus(LIFETIME).getEpochSecond());
    byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, content.array()).orElseThrow();
    byte[] token =
        ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Empty when the token was not made here, or was changed.
  public Optional<MailLink> read(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException bad) {
      return Optional.empty();
    }
    if (bytes.length != NONCE_BYTES + CONTENT_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] encrypted = new byte[buffer.remaining()];
    buffer.get(encrypted);
    return crypt(Cipher.DECRYPT_MODE, nonce, encrypted).map(this::link);
  }

  private MailLink link(byte[] content) {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    AccountId account = new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
    byte[] job = new byte[JOB_ID_BYTES];
    buffer.get(job);
    Instant expiry = Instant.ofEpochSecond(buffer.getLong());
    return new MailLink(
        account,
        JobId.of(new String(job, StandardCharsets.US_ASCII)),
        !clock.instant().isBefore(expiry));
  }

  /// Empty when what is to be decrypted is not authentic.
  private Optional<byte[]> crypt(int mode, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(secret.value(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return Optional.of(cipher.doFinal(content));
    } catch (AEADBadTagException forged) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }
}
