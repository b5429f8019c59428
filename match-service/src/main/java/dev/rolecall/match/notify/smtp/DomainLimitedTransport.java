package dev.rolecall.match.notify.smtp;

import dev.rolecall.match.notify.mail.Mail;

/// Counts mails for the limits of their domains. It delays none: mails that must wait are not
/// written, and mails that a person waits for are sent at once.
public final class DomainLimitedTransport implements MailTransport {
  private final MailTransport transport;
  private final DomainLimits limits;

  public DomainLimitedTransport(MailTransport transport, DomainLimits limits) {
    this.transport = transport;
    this.limits = limits;
  }

  @Override
  public SubmissionResult submit(Mail mail) {
    SubmissionResult result = transport.submit(mail);
    limits.submitted(mail, result);
    return result;
  }

  @Override
  public boolean isAvailable() {
    return transport.isAvailable();
  }

  @Override
  public void close() {
    transport.close();
  }
}
