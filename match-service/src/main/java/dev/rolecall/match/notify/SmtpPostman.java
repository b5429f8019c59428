package dev.rolecall.match.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Hands mails over by SMTP.
final class SmtpPostman implements Postman {
  private static final String UTF_8 = "UTF-8";

  private final JavaMailSenderImpl sender;
  private final InternetAddress from;
  private final Clock clock;

  SmtpPostman(JavaMailSenderImpl sender, InternetAddress from, Clock clock) {
    this.sender = sender;
    this.from = from;
    this.clock = clock;
  }

  @Override
  public Handover hand(Mail mail) {
    WatchedMessage message;
    try {
      message = message(mail);
    } catch (MessagingException bad) {
      return new Handover.NotTaken("The mail cannot be written: " + kind(bad));
    }
    try {
      sender.send(message);
      return new Handover.Taken();
    } catch (MailException failed) {
      return outcome(failed, message.begun());
    }
  }

  /// Where the message itself did not fail, only the goodbye did.
  private static Handover outcome(MailException failed, boolean begun) {
    Exception cause =
        failed instanceof MailSendException sending && sending.getMessageExceptions().length > 0
            ? sending.getMessageExceptions()[0]
            : failed;
    boolean onlyGoodbye =
        failed instanceof MailSendException sending && sending.getFailedMessages().isEmpty();
    if (onlyGoodbye && begun) {
      return new Handover.Taken();
    }
    Optional<Integer> answer = refusal(cause);
    if (!begun || answer.isPresent()) {
      return new Handover.NotTaken(
          answer.map(code -> "The mail server answered " + code).orElse(kind(cause)));
    }
    return new Handover.Unknown(kind(cause));
  }

  /// The server's own no (RFC 5321: 4yz not now, 5yz not at all), which also after the content
  /// means that it did not take the mail.
  private static Optional<Integer> refusal(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .map(SmtpPostman::answer)
        .filter(code -> code >= 400 && code < 600)
        .findFirst();
  }

  private static int answer(Throwable cause) {
    return switch (cause) {
      case SMTPSendFailedException failed -> failed.getReturnCode();
      case SMTPAddressFailedException failed -> failed.getReturnCode();
      default -> 0;
    };
  }

  /// What failed, without its message: that may hold addresses.
  private static String kind(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private WatchedMessage message(Mail mail) throws MessagingException {
    WatchedMessage message = new WatchedMessage(sender.getSession(), mail.messageId());
    message.setHeader("Message-ID", mail.messageId());
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    for (var header : mail.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    return message;
  }

  private static MimeBodyPart part(String content, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8, kind);
    return part;
  }
}
