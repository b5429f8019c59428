package dev.rolecall.match.notify.smtp;

import dev.rolecall.match.notify.mail.Mail;

/// Hands mails over.
public interface MailTransport {
  Submission hand(Mail mail);
}
