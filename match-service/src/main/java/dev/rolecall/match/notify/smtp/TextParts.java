package dev.rolecall.match.notify.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;

/// The texts of a mail as parts that are encoded already. To let the mail library encode a text as
/// it is sent costs more than everything else about the mail: it writes each byte to the
/// connection.
final class TextParts {
  /// Of a line, without its end (RFC 5321, section 4.5.3.1.6).
  private static final int MAX_LINE_BYTES = 998;

  private TextParts() {}

  static MimeBodyPart plain(String text) throws MessagingException {
    return part(text, "plain");
  }

  /// Characters beyond ASCII are written as references, so that the HTML needs no encoding.
  static MimeBodyPart html(String html) throws MessagingException {
    return part(withReferences(html), "html");
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    boolean plain = isSevenBit(content);
    InternetHeaders headers = new InternetHeaders();
    headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
    headers.setHeader("Content-Transfer-Encoding", plain ? "7bit" : "quoted-printable");
    return new MimeBodyPart(
        headers, plain ? content.getBytes(US_ASCII) : QuotedPrintable.encode(content));
  }

  /// Whether it can be sent as it is: ASCII, in lines that are not too long.
  private static boolean isSevenBit(String content) {
    int line = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      line = c == '\n' ? 0 : line + 1;
      if (c == 0 || c == '\r' || c > 0x7e || line > MAX_LINE_BYTES) {
        return false;
      }
    }
    return true;
  }

  private static String withReferences(String html) {
    if (html.chars().allMatch(c -> c < 0x80)) {
      return html;
    }
    StringBuilder ascii = new StringBuilder(html.length() + html.length() / 8);
    html.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                ascii.append((char) c);
              } else {
                ascii.append("&#").append(c).append(';');
              }
            });
    return ascii.toString();
  }
}
