package dev.rolecall.match.notify.smtp;

import dev.rolecall.match.notify.mail.Mail;

/// Submits mails to a mail server.
public interface MailTransport extends AutoCloseable {
  SubmissionResult submit(Mail mail);

  /// Whether a mail is worth writing: false while the mail server is known to be unavailable.
  default boolean isAvailable() {
    return true;
  }

  /// Ends connections that are kept.
  @Override
  default void close() {}
}
