package dev.rolecall.match.people.cv;

import dev.rolecall.match.people.SharedSecret;
import dev.rolecall.model.RealTime;
import dev.rolecall.model.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/// Signed tokens that contain the profile which the check of a CV proposed, so that a person can
/// keep it without sending the CV again. The browser keeps the token; the service stores nothing of
/// it. It is valid once, for half an hour, and only with the secret of the browser that sent the
/// CV.
///
/// A token is a number, the time of its expiry, the compressed profile, and the signature of these
/// and of the browser's secret. Calls that use one block.
public final class CvProposalTokens {
  public static final Duration VALIDITY = Duration.ofMinutes(30);

  private static final int HEAD_BYTES = 24;
  private static final int SIGNATURE_BYTES = 32;

  /// Far more than a profile of a CV has.
  private static final int MAX_PROFILE_BYTES = 64 * 1024;

  private final JdbcClient db;
  private final SharedSecret secret;
  private final Clock clock;

  public CvProposalTokens(JdbcClient db, Clock clock) {
    this.db = db;
    this.secret = new SharedSecret(db, "cv-proposals");
    this.clock = clock;
  }

  /// @param browser the secret of the browser
  public String issue(ObjectNode profile, String browser) {
    UUID nonce = UUID.randomUUID();
    byte[] packed = deflated(Json.MAPPER.writeValueAsBytes(profile));
    byte[] content =
        ByteBuffer.allocate(HEAD_BYTES + packed.length)
            .putLong(nonce.getMostSignificantBits())
            .putLong(nonce.getLeastSignificantBits())
            .putLong(RealTime.after(clock, VALIDITY).toEpochMilli())
            .put(packed)
            .array();
    byte[] token = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
    System.arraycopy(signature(content, browser), 0, token, content.length, SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// The profile, once.
  ///
  /// @return empty when the token is forged, expired, used before, or of another browser
  public Optional<ObjectNode> redeem(String token, String browser) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (bytes.length <= HEAD_BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
    byte[] given = Arrays.copyOfRange(bytes, content.length, bytes.length);
    return MessageDigest.isEqual(given, signature(content, browser)) && isFirstUse(content)
        ? Optional.of(profile(content))
        : Optional.empty();
  }

  private boolean isFirstUse(byte[] content) {
    ByteBuffer head = ByteBuffer.wrap(content);
    UUID nonce = new UUID(head.getLong(), head.getLong());
    Instant expiry = Instant.ofEpochMilli(head.getLong());
    Instant now = clock.instant();
    db.sql("delete from used_cv_proposals where expires_at <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return now.isBefore(expiry)
        && db.sql(
                    "insert into used_cv_proposals (nonce, expires_at) values (:nonce, :expiry)"
                        + " on conflict do nothing")
                .param("nonce", nonce)
                .param("expiry", expiry.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
  }

  private static ObjectNode profile(byte[] content) {
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(content, HEAD_BYTES, content.length - HEAD_BYTES))) {
      return (ObjectNode) Json.MAPPER.readTree(in.readNBytes(MAX_PROFILE_BYTES));
    } catch (IOException signedByUs) {
      throw new UncheckedIOException(signedByUs);
    }
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private byte[] signature(byte[] content, String browser) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.value(), "HmacSHA256"));
      mac.update(content);
      return mac.doFinal(browser.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
