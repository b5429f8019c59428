package dev.rolecall.match.notify.smtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The `relaxed` canonical form of header fields and bodies (RFC 6376, section 3.4): what a mail
/// server may change on the way, such as the white space at which a line is folded, is not signed.
///
/// Texts have one character per byte (ISO 8859-1), so that the form of any content is exact.
final class DkimCanonicalization {
  private static final String CRLF = "\r\n";
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern BLANKS_AT_LINE_END = Pattern.compile("[ \t]+(?=\r\n|$)");

  private DkimCanonicalization() {}

  /// @param field a whole header field, with its folded lines
  static String header(String field) {
    int colon = field.indexOf(':');
    String value = BLANKS.matcher(field.substring(colon + 1).replace(CRLF, "")).replaceAll(" ");
    return nameOf(field) + ":" + value.strip();
  }

  static String nameOf(String field) {
    return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
  }

  static String body(String body) {
    List<String> lines = new ArrayList<>(Arrays.asList(body.split(CRLF, -1)));
    lines.replaceAll(
        line -> BLANKS.matcher(BLANKS_AT_LINE_END.matcher(line).replaceAll("")).replaceAll(" "));
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines.isEmpty() ? "" : String.join(CRLF, lines) + CRLF;
  }
}
