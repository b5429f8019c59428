package dev.rolecall.match.notify.smtp;

import dev.rolecall.match.notify.bounce.BounceSender;
import dev.rolecall.match.notify.bounce.BounceTokens;
import dev.rolecall.match.notify.digest.MailKey;
import dev.rolecall.match.notify.mail.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Submits mails by SMTP.
public final class SmtpMailTransport implements MailTransport {
  private static final String UTF_8 = "UTF-8";

  private final JavaMailSenderImpl sender;
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
    this.from = from;
    this.signer = signer;
    this.bounces = bounces;
    this.clock = clock;
  }

  @Override
  public SubmissionResult submit(Mail mail) {
    TrackedMessage message;
    try {
      message = message(mail);
    } catch (MessagingException bad) {
      return new SubmissionResult.Refused("The mail cannot be written: " + rootCauseName(bad));
    }
    try {
      sender.send(message);
      return new SubmissionResult.Accepted();
    } catch (MailException failed) {
      return outcome(failed, message.isContentStarted());
    }
  }

  /// If the message itself did not fail, only the QUIT command did.
  private static SubmissionResult outcome(MailException failed, boolean contentStarted) {
    Exception cause =
        failed instanceof MailSendException sending && sending.getMessageExceptions().length > 0
            ? sending.getMessageExceptions()[0]
            : failed;
    boolean onlyQuit =
        failed instanceof MailSendException sending && sending.getFailedMessages().isEmpty();
    if (onlyQuit && contentStarted) {
      return new SubmissionResult.Accepted();
    }
    Optional<NegativeReply> negativeReply = negativeReply(cause);
    if (negativeReply.isPresent()) {
      return negativeReply.get().result();
    }
    return contentStarted
        ? new SubmissionResult.Uncertain(rootCauseName(cause))
        : new SubmissionResult.Unreachable(rootCauseName(cause));
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
    /// A refused sender address is a configuration error, not this mail's: it may be fixed.
    SubmissionResult result() {
      boolean concernsSender =
          command != null && command.toUpperCase(Locale.ROOT).startsWith("MAIL FROM");
      String reply = "The mail server replied " + code;
      return code >= 500 && !concernsSender
          ? new SubmissionResult.Refused(reply)
          : new SubmissionResult.Deferred(reply, concernsRecipient);
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
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
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

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8, subtype);
    return part;
  }
}
