package dev.rolecall.match.notify.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/// A message that keeps its Message-ID, and records whether sending of its content began, which
/// happens after the mail server accepted the sender and the recipient.
final class TrackedMessage extends MimeMessage {
  private final String messageId;
  private volatile boolean contentStarted;

  TrackedMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  boolean isContentStarted() {
    return contentStarted;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders)
      throws IOException, MessagingException {
    contentStarted = true;
    super.writeTo(out, ignoredHeaders);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
