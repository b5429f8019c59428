package dev.rolecall.ingest.added;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The text of a message: its first HTML part, or else its first plain one. Attachments are not
/// read.
///
/// @param html whether the text is HTML
/// @param pageAddress of the page that a browser saved as this file; null for a mail
record MailContent(
    byte[] text, boolean html, @Nullable String charset, @Nullable String pageAddress) {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_PARTS = 200;

  /// Empty when it has no text, or is not a message.
  static Optional<MailContent> parse(byte[] message) {
    ContentLimits.mail(message);
    try {
      MimeMessage parsed =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
      String page = parsed.getHeader("Snapshot-Content-Location", null);
      Optional<Part> html = find(parsed, "text/html", MAX_DEPTH);
      Optional<Part> text = html.isPresent() ? html : find(parsed, "text/plain", MAX_DEPTH);
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(of(text.get(), html.isPresent(), page));
    } catch (MessagingException | IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static MailContent of(Part part, boolean html, @Nullable String page)
      throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      return new MailContent(content.readAllBytes(), html, charset(part), page);
    }
  }

  private static Optional<Part> find(Part part, String type, int depth)
      throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return Optional.empty();
    }
    if (part.isMimeType(type)) {
      return Optional.of(part);
    }
    if (depth == 0
        || !part.isMimeType("multipart/*")
        || !(part.getContent() instanceof Multipart all)) {
      return Optional.empty();
    }
    for (int i = 0; i < Math.min(all.getCount(), MAX_PARTS); i++) {
      BodyPart each = all.getBodyPart(i);
      Optional<Part> found = find(each, type, depth - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static @Nullable String charset(Part part) throws MessagingException {
    String named = new ContentType(part.getContentType()).getParameter("charset");
    return named == null ? null : MimeUtility.javaCharset(named);
  }

  String string() {
    return ContentText.of(text, charset);
  }
}
