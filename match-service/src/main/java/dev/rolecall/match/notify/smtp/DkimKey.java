package dev.rolecall.match.notify.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.NamedParameterSpec;
import org.springframework.boot.ssl.pem.PemContent;

/// A private key that signs mails.
///
/// @param algorithm as in a signature: `rsa-sha256` (RFC 6376) or `ed25519-sha256` (RFC 8463)
public record DkimKey(PrivateKey key, String algorithm) {
  static final String RSA = "rsa-sha256";
  static final String ED25519 = "ed25519-sha256";

  /// RFC 8301 recommends it, and some receivers ignore shorter keys.
  private static final int MIN_RSA_BITS = 2048;

  private static final String NOT_A_KEY = "the file has no private key in PEM format: ";

  /// @throws IllegalArgumentException saying what is wrong with the file, without its content
  public static DkimKey read(Path file) {
    try {
      PrivateKey key = PemContent.of(Files.readString(file)).getPrivateKey();
      if (key != null) {
        return of(key);
      }
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("the file cannot be read: " + file, unreadable);
    } catch (IllegalStateException malformed) {
      throw new IllegalArgumentException(NOT_A_KEY + file, malformed);
    }
    throw new IllegalArgumentException(NOT_A_KEY + file);
  }

  static DkimKey of(PrivateKey key) {
    return switch (key) {
      case RSAPrivateKey rsa when rsa.getModulus().bitLength() < MIN_RSA_BITS ->
          throw new IllegalArgumentException(
              "the RSA key must have at least %d bits; got %d"
                  .formatted(MIN_RSA_BITS, rsa.getModulus().bitLength()));
      case RSAPrivateKey _ -> new DkimKey(key, RSA);
      case EdECPrivateKey edwards
          when edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName()) ->
          new DkimKey(key, ED25519);
      default ->
          throw new IllegalArgumentException(
              "the key must be an RSA or Ed25519 key; got " + key.getAlgorithm());
    };
  }

  /// Ed25519 signs the hash instead of the text (RFC 8463, section 3).
  byte[] sign(String text) throws GeneralSecurityException {
    boolean rsa = algorithm.equals(RSA);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
    signature.initSign(key);
    signature.update(rsa ? bytes : MessageDigest.getInstance("SHA-256").digest(bytes));
    return signature.sign();
  }
}
