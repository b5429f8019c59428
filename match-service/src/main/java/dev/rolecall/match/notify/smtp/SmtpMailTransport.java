package dev.rolecall.match.notify.smtp;

import dev.rolecall.match.notify.bounce.BounceSender;
import dev.rolecall.match.notify.bounce.BounceTokens;
import dev.rolecall.match.notify.digest.MailKey;
import dev.rolecall.match.notify.mail.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Submits mails by SMTP.
public final class SmtpMailTransport implements MailTransport {
  private static final String UTF_8 = "UTF-8";

  /// How long a connection is kept for the next mail.
  private static final Duration MAX_IDLE = Duration.ofSeconds(10);

  private final JavaMailSenderImpl sender;
  private final SmtpConnections connections;
  private final InternetAddress from;
  private final @Nullable DkimSigner signer;
  private final @Nullable BounceSender bounces;
  private final Clock clock;

  /// @param signer null: mails are not signed
  /// @param bounces null: mails come back to the sender
  public SmtpMailTransport(
      JavaMailSenderImpl sender,
      InternetAddress from,
      @Nullable DkimSigner signer,
      @Nullable BounceSender bounces,
      Clock clock) {
    this.sender = sender;
    this.connections = new SmtpConnections(sender, MAX_IDLE);
    this.from = from;
    this.signer = signer;
    this.bounces = bounces;
    this.clock = clock;
  }

  @Override
  public void close() {
    connections.close();
  }

  @Override
  public SubmissionResult submit(Mail mail) {
    TrackedMessage message;
    try {
      message = message(mail);
    } catch (MessagingException bad) {
      return new SubmissionResult.Refused("The email cannot be written: " + rootCauseName(bad));
    }
    return submit(message);
  }

  private SubmissionResult submit(TrackedMessage message) {
    SmtpConnections.Connection connection = null;
    try {
      connection = connections.take();
      if (connection.isReused() && !isAcceptedBy(connection, message)) {
        connection = connections.open();
      }
      if (!connection.isReused()) {
        send(connection, message);
      }
      connections.giveBack(connection);
      return new SubmissionResult.Accepted();
    } catch (MessagingException failed) {
      if (connection != null) {
        connections.close(connection);
      }
      return outcome(failed, message.isContentStarted());
    }
  }

  /// @return false when the server had closed the kept connection: the mail cannot have arrived
  private boolean isAcceptedBy(SmtpConnections.Connection kept, TrackedMessage message)
      throws MessagingException {
    try {
      send(kept, message);
      return true;
    } catch (MessagingException failed) {
      boolean closed =
          !message.isContentStarted()
              && negativeReply(failed).map(NegativeReply::endsConnection).orElse(true);
      if (!closed) {
        throw failed;
      }
      connections.close(kept);
      return false;
    }
  }

  private static void send(SmtpConnections.Connection connection, TrackedMessage message)
      throws MessagingException {
    connection.transport().sendMessage(message, message.getAllRecipients());
  }

  private static SubmissionResult outcome(MessagingException failed, boolean contentStarted) {
    Optional<NegativeReply> negativeReply = negativeReply(failed);
    if (negativeReply.isPresent()) {
      return negativeReply.get().result();
    }
    return contentStarted
        ? new SubmissionResult.Uncertain(rootCauseName(failed))
        : new SubmissionResult.Unreachable(rootCauseName(failed));
  }

  /// A negative reply (RFC 5321: 4yz temporary, 5yz permanent). Even after the content was sent it
  /// means that the server did not accept the mail.
  private static Optional<NegativeReply> negativeReply(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .flatMap(SmtpMailTransport::reply)
        .filter(negativeReply -> negativeReply.code() >= 400 && negativeReply.code() < 600)
        .findFirst();
  }

  private static Stream<NegativeReply> reply(Throwable cause) {
    return switch (cause) {
      case SMTPSendFailedException failed ->
          Stream.of(new NegativeReply(failed.getReturnCode(), failed.getCommand(), false));
      case SMTPAddressFailedException failed ->
          Stream.of(new NegativeReply(failed.getReturnCode(), failed.getCommand(), true));
      default -> Stream.empty();
    };
  }

  /// A negative reply.
  ///
  /// @param command that was replied to
  /// @param concernsRecipient whether the command was that of the recipient's address
  private record NegativeReply(int code, @Nullable String command, boolean concernsRecipient) {
    /// The server closes the connection: it was idle, or submitted enough mails.
    boolean endsConnection() {
      return code == 421;
    }

    /// A refused sender address is a configuration error, not this mail's: it may be fixed.
    SubmissionResult result() {
      boolean concernsSender =
          command != null && command.toUpperCase(Locale.ROOT).startsWith("MAIL FROM");
      String reply = "The mail server replied " + code;
      return code >= 500 && !concernsSender
          ? new SubmissionResult.Refused(reply)
          : new SubmissionResult.Deferred(reply, concernsRecipient, code);
    }
  }

  /// The type of the root cause, without its message, which may contain addresses.
  private static String rootCauseName(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private TrackedMessage message(Mail mail) throws MessagingException {
    TrackedMessage message = new TrackedMessage(sender.getSession(), mail.messageId(), signer);
    message.setHeader("Message-ID", mail.messageId());
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    for (var header : mail.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    if (bounces != null) {
      setEnvelope(message, mail.key(), bounces);
    }
    message.setBody(AlternativeBody.of(mail.text(), mail.html()));
    return message;
  }

  private static void setEnvelope(
      TrackedMessage message, @Nullable MailKey key, BounceSender bounces)
      throws MessagingException {
    String token = key == null ? null : bounces.token(key);
    message.setEnvelopeFrom(bounces.envelopeFrom(token));
    if (token != null) {
      message.setHeader(BounceTokens.HEADER, token);
    }
  }
}
