package dev.rolecall.match.notify.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.testkit.SettableClock;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Signed mails as they arrive at a mail server.
class DkimSignerTest {
  private static final Mail MAIL =
      new Mail(
          "sam@rolecall.example",
          "3 new backend jobs for you, including one with a long title at Entwickler Köln und"
              + " Söhne",
          ".starts with a dot  \n\ntext – plain \t with   blanks\n\n\n",
          "<p>\n..two dots</p>\n\n",
          "<digest.1.2026-11-05@rolecall.example>",
          Map.of(
              "List-Unsubscribe", "<https://rolecall.example/stop>",
              "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"RSA, 2048, rsa-sha256", "Ed25519, 255, ed25519-sha256"})
  void theSignatureCoversTheTextAndTheHeaders(String type, int bits, String algorithm)
      throws Exception {
    KeyPair pair = pair(type, bits);
    DkimVerifier verifier = new DkimVerifier(pair.getPublic());
    String mail = received(DkimKey.read(pem(pair)));
    assertThat(verifier.accepts(mail)).isTrue();
    assertThat(DkimVerifier.tags(mail.substring(0, mail.indexOf("\r\nDate:"))))
        .containsEntry("a", algorithm)
        .containsEntry("c", "relaxed/relaxed")
        .containsEntry("d", "rolecall.example")
        .containsEntry("s", "mail1");
    assertThat(verifier.accepts(mail.replace("two dots", "two  dots"))).as("blanks").isTrue();
    assertThat(verifier.accepts(mail.replace("two dots", "two dogs"))).as("text").isFalse();
    assertThat(verifier.accepts(mail.replace("/stop", "/stay"))).as("one click").isFalse();
    assertThat(verifier.accepts(mail.replace("To: sam", "To: pam"))).as("recipient").isFalse();
    assertThat(verifier.accepts("Subject: another\r\n" + mail)).as("second subject").isFalse();
    assertThat(new DkimVerifier(pair(type, bits).getPublic()).accepts(mail)).isFalse();
  }

  @Test
  void aKeyThatReceiversWouldNotAcceptIsRefused() throws Exception {
    Path weak = pem(pair("RSA", 1024));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DkimKey.read(weak))
        .withMessage("the RSA key must have at least 2048 bits; got 1024");
    Path elliptic = pem(pair("EC", 256));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DkimKey.read(elliptic))
        .withMessage("the key must be an RSA or Ed25519 key; got EC");
    Path text = Files.writeString(directory.resolve("text.pem"), "no key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DkimKey.read(text))
        .withMessage("the file has no private key in PEM format: " + text);
    Path broken =
        Files.writeString(
            directory.resolve("broken.pem"),
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DkimKey.read(broken))
        .withMessage("the file has no private key in PEM format: " + broken);
    Path missing = directory.resolve("missing.pem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DkimKey.read(missing))
        .withMessage("the file cannot be read: " + missing);
  }

  private static KeyPair pair(String type, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private Path pem(KeyPair pair) throws Exception {
    String content =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    return Files.writeString(
        directory.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + content + "\n-----END PRIVATE KEY-----\n");
  }

  private static String received(DkimKey key) throws Exception {
    try (var server = new ScriptedMailServer(Map.of())) {
      JavaMailSenderImpl sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(server.port());
      var transport =
          new SmtpMailTransport(
              sender,
              new InternetAddress("Rolecall <rolecall@rolecall.example>"),
              new DkimSigner("rolecall.example", "mail1", key),
              null,
              SettableClock.at("2026-11-05T08:00:00Z"));
      assertThat(transport.submit(MAIL)).isEqualTo(new SubmissionResult.Accepted());
      // SMTP doubles a dot at the start of a line
      String mail = server.contents().getFirst().replace("\n..", "\n.");
      return new String(
          mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
  }
}
