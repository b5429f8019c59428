package dev.rolecall.match.notify.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Signs mails by DKIM (RFC 6376), so that receivers can tell that they are from the domain, and
/// that neither their text nor the headers that people see were changed.
public final class DkimSigner {
  private static final String CRLF = "\r\n";

  /// RFC 8058 requires that the headers of one-click unsubscription are signed.
  private static final List<String> SIGNED_HEADERS =
      List.of(
          "From",
          "To",
          "Subject",
          "Date",
          "Message-ID",
          "MIME-Version",
          "Content-Type",
          "Auto-Submitted",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post");

  private static final int LINE_LENGTH = 72;

  private final String domain;
  private final String selector;
  private final DkimKey key;

  public DkimSigner(String domain, String selector, DkimKey key) {
    this.domain = domain;
    this.selector = selector;
    this.key = key;
  }

  /// @param mail the whole mail as it is sent, with lines that end with CRLF
  /// @return the header field to write before it, with its line end
  String sign(byte[] mail) throws GeneralSecurityException {
    String text = new String(mail, ISO_8859_1);
    int end = text.indexOf(CRLF + CRLF);
    List<String> fields = List.of(text.substring(0, end).split("\r\n(?![ \t])"));
    String body = DkimCanonicalization.body(text.substring(end + 2 * CRLF.length()));
    List<String> names = new ArrayList<>();
    StringBuilder signed = new StringBuilder();
    for (String name : SIGNED_HEADERS) {
      for (String field : lastFirst(fields, name)) {
        names.add(name);
        signed.append(DkimCanonicalization.header(field)).append(CRLF);
      }
      // once more than it occurs: no one can add another one, which a mail reader might show
      names.add(name);
    }
    String header = header(names, body);
    signed.append(DkimCanonicalization.header(header));
    return header + folded(base64(key.sign(signed.toString()))) + CRLF;
  }

  /// Without the signature, which is its end.
  private String header(List<String> names, String body) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(ISO_8859_1));
    return String.join(
        CRLF + "\t",
        "DKIM-Signature: v=1; a=" + key.algorithm() + "; c=relaxed/relaxed;",
        "d=" + domain + "; s=" + selector + ";",
        "h=" + String.join(":" + CRLF + "\t ", names) + ";",
        "bh=" + base64(hash) + ";",
        "b=");
  }

  /// The order in which a verifier takes the fields of one name.
  private static List<String> lastFirst(List<String> fields, String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return fields.reversed().stream()
        .filter(field -> DkimCanonicalization.nameOf(field).equals(lowerCase))
        .toList();
  }

  private static String folded(String signature) {
    return signature.replaceAll("(.{" + LINE_LENGTH + "})(?=.)", "$1\r\n\t ");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
