package dev.rolecall.match.notify.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.testkit.SettableClock;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// At each step of an SMTP session: accepted, certainly not accepted, or no one can know.
class SmtpMailTransportTest {
  private static final Mail MAIL =
      new Mail(
          "sam@rolecall.example",
          "3 new backend jobs for you, including Entwickler Köln",
          "text – plain",
          "<p>text – <b>HTML</b></p>",
          "<digest.1.2026-11-05@rolecall.example>",
          Map.of("List-Unsubscribe", "<https://rolecall.example/stop>"));

  @ParameterizedTest(name = "{0} replied with ''{1}'': {2}")
  @CsvSource({
    "GREETING, 421 busy,               Unreachable",
    "GREETING, 554 no,                 Unreachable",
    "GREETING, hang up,                Unreachable",
    "MAIL,     451 later,              Deferred",
    "MAIL,     hang up,                Unreachable",
    "MAIL,     550 not from you,       Deferred",
    "RCPT,     550 no such user, Refused",
    "RCPT,     450 greylisted,         Deferred",
    "RCPT,     hang up,                Unreachable",
    "DATA,     452 full,               Deferred",
    "DATA,     554 no,                 Refused",
    "DATA,     hang up,                Unreachable",
    "'.',      451 disk,               Deferred",
    "'.',      552 too large,          Refused",
    "'.',      hang up,                Uncertain",
    "QUIT,     hang up,                Accepted",
    "QUIT,     500 what,               Accepted"
  })
  void reportsTheOutcomeOfTheMail(String step, String reply, String expected) throws Exception {
    try (var server = new ScriptedMailServer(Map.of(step, reply))) {
      assertThat(transport(server.port()).submit(MAIL).getClass().getSimpleName())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"RCPT, true", "MAIL, false", "DATA, false"})
  void saysWhetherATemporaryRefusalConcernsTheRecipient(String step, boolean recipient)
      throws Exception {
    try (var server = new ScriptedMailServer(Map.of(step, "450 later"))) {
      assertThat(transport(server.port()).submit(MAIL))
          .isEqualTo(new SubmissionResult.Deferred("The mail server replied 450", recipient, 450));
    }
  }

  @Test
  void aServerThatIsNotThereTookNothing() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    assertThat(transport(port).submit(MAIL)).isInstanceOf(SubmissionResult.Unreachable.class);
  }

  @Test
  void theMailArrivesWithBothTextsItsHeadersAndItsId() throws Exception {
    try (var server = new ScriptedMailServer(Map.of())) {
      assertThat(transport(server.port()).submit(MAIL)).isEqualTo(new SubmissionResult.Accepted());
      var message =
          new jakarta.mail.internet.MimeMessage(
              null,
              new ByteArrayInputStream(
                  server.contents().getFirst().getBytes(StandardCharsets.UTF_8)));
      assertThat(message.getMessageID()).isEqualTo(MAIL.messageId());
      assertThat(message.getSubject()).isEqualTo(MAIL.subject());
      assertThat(message.getSentDate()).isEqualTo("2026-11-05T08:00:00Z");
      assertThat(message.getHeader("List-Unsubscribe"))
          .containsExactly("<https://rolecall.example/stop>");
      assertThat(message.getContentType()).startsWith("multipart/alternative");
      var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
      assertThat(parts.getCount()).isEqualTo(2);
      assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo(MAIL.text());
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      assertThat(parts.getBodyPart(1).getContent().toString().strip())
          .as("ASCII, which needs no encoding")
          .isEqualTo(MAIL.html().replace("–", "&#8211;"));
      assertThat(((MimeBodyPart) parts.getBodyPart(1)).getEncoding()).isEqualTo("7bit");
    }
  }

  @Test
  void aMailThatCannotBeWrittenIsRefused() throws Exception {
    Mail bad = new Mail("no address at all", "s", "t", "h", MAIL.messageId(), Map.of());
    try (var server = new ScriptedMailServer(Map.of())) {
      assertThat(transport(server.port()).submit(bad)).isInstanceOf(SubmissionResult.Refused.class);
    }
  }

  @Test
  void reportsAFailureWithoutTheAddress() throws Exception {
    try (var server =
        new ScriptedMailServer(Map.of("RCPT", "550 <sam@rolecall.example>: no such user"))) {
      assertThat(transport(server.port()).submit(MAIL))
          .isEqualTo(new SubmissionResult.Refused("The mail server replied 550"));
    }
  }

  @Test
  void keepsTheConnectionForTheNextMail() throws Exception {
    try (var server = new ScriptedMailServer(Map.of());
        var transport = transport(server.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(transport.submit(MAIL)).isEqualTo(new SubmissionResult.Accepted());
      }
      assertThat(server.contents()).hasSize(3);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang up", "421 too many mails"})
  void opensANewConnectionWhenTheServerClosedTheOneThatWasKept(String reply) throws Exception {
    try (var server = new ScriptedMailServer(Map.of(ScriptedMailServer.NEXT_MAIL, reply));
        var transport = transport(server.port())) {
      assertThat(transport.submit(MAIL)).isEqualTo(new SubmissionResult.Accepted());
      assertThat(transport.submit(MAIL)).isEqualTo(new SubmissionResult.Accepted());
      assertThat(server.contents()).hasSize(2);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aNegativeReplyOnAKeptConnectionIsAnOutcome() throws Exception {
    try (var server = new ScriptedMailServer(Map.of(ScriptedMailServer.NEXT_MAIL, "452 too busy"));
        var transport = transport(server.port())) {
      assertThat(transport.submit(MAIL)).isEqualTo(new SubmissionResult.Accepted());
      assertThat(transport.submit(MAIL)).isInstanceOf(SubmissionResult.Deferred.class);
      assertThat(server.contents()).hasSize(1);
    }
  }

  private static SmtpMailTransport transport(int port) throws Exception {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
    return new SmtpMailTransport(
        sender,
        new InternetAddress("Rolecall <rolecall@rolecall.example>"),
        null,
        null,
        SettableClock.at("2026-11-05T08:00:00Z"));
  }
}
