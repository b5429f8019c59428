package dev.rolecall.match.notify.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;

/// A message that keeps its Message-ID, and records whether sending of its content began, which
/// happens after the mail server accepted the sender and the recipient.
final class TrackedMessage extends SMTPMessage {
  private final String messageId;
  private final @Nullable DkimSigner signer;
  private volatile boolean contentStarted;

  /// @param signer null: it is not signed
  TrackedMessage(Session session, String messageId, @Nullable DkimSigner signer) {
    super(session);
    this.messageId = messageId;
    this.signer = signer;
  }

  /// Sets the content, which is complete then: nothing is computed from it as the message is sent.
  void setBody(AlternativeBody body) throws MessagingException {
    setHeader("MIME-Version", "1.0");
    setHeader("Content-Type", body.type());
    content = body.content();
    modified = false;
    saved = true;
  }

  boolean isContentStarted() {
    return contentStarted;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders)
      throws IOException, MessagingException {
    if (signer == null) {
      contentStarted = true;
      super.writeTo(out, ignoredHeaders);
      return;
    }
    byte[] written = written(ignoredHeaders);
    String signature = signature(signer, written);
    contentStarted = true;
    out.write(signature.getBytes(StandardCharsets.US_ASCII));
    out.write(written);
  }

  /// With the line ends that the mail has on its way, since the signature covers them.
  private byte[] written(String[] ignoredHeaders) throws IOException, MessagingException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (CRLFOutputStream lines = new CRLFOutputStream(written)) {
      super.writeTo(lines, ignoredHeaders);
    }
    return written.toByteArray();
  }

  private static String signature(DkimSigner signer, byte[] written) throws MessagingException {
    try {
      return signer.sign(written);
    } catch (GeneralSecurityException failed) {
      throw new MessagingException("The email cannot be signed", failed);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
