package dev.rolecall.match.notify.smtp;

import dev.rolecall.match.notify.mail.Mail;

/// Submits mails to a mail server.
public interface MailTransport {
  Submission hand(Mail mail);
}
