package dev.rolecall.match.notify.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/// The plain text and the HTML of a mail as an encoded `multipart/alternative` (RFC 2046). The mail
/// library would encode a text byte by byte as it is sent, and look for its providers of streams
/// several times for each mail, which costs more than everything else about it.
///
/// @param type the value of Content-Type
/// @param content with line ends of either kind
@SuppressWarnings("ArrayRecordComponent") // written once, and compared by no one
record AlternativeBody(String type, byte[] content) {
  /// Of a line, without its end (RFC 5321, section 4.5.3.1.6).
  private static final int MAX_LINE_BYTES = 998;

  static AlternativeBody of(String text, String html) {
    // cannot be in a part: "=_" is not quoted-printable, and no text knows the rest
    String boundary = "=_" + UUID.randomUUID();
    ByteArrayOutputStream content = new ByteArrayOutputStream(text.length() + html.length() + 4096);
    addPart(content, boundary, "plain", text);
    // characters beyond ASCII are written as references, so that the HTML needs no encoding
    addPart(content, boundary, "html", withReferences(html));
    content.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII));
    return new AlternativeBody(
        "multipart/alternative; boundary=\"" + boundary + "\"", content.toByteArray());
  }

  private static void addPart(
      ByteArrayOutputStream to, String boundary, String subtype, String content) {
    boolean plain = isSevenBit(content);
    String headers =
        """
        \r
        --%s\r
        Content-Type: text/%s; charset=UTF-8\r
        Content-Transfer-Encoding: %s\r
        \r
        """
            .formatted(boundary, subtype, plain ? "7bit" : "quoted-printable");
    to.writeBytes(headers.getBytes(US_ASCII));
    to.writeBytes(plain ? content.getBytes(US_ASCII) : QuotedPrintable.encode(content));
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
