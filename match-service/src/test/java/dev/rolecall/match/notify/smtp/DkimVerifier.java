package dev.rolecall.match.notify.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Verifies signatures as a receiver does (RFC 6376, section 6.1), with code that shares nothing
/// with what signs.
record DkimVerifier(PublicKey key) {
  /// @param mail with lines that end with CRLF
  boolean accepts(String mail) throws GeneralSecurityException {
    int end = mail.indexOf("\r\n\r\n");
    List<String> fields = new ArrayList<>();
    for (String line : mail.substring(0, end).split("\r\n")) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        fields.add(fields.removeLast() + line);
      } else {
        fields.add(line);
      }
    }
    String own = fields.stream().filter(each -> each.startsWith("DKIM-")).findFirst().orElseThrow();
    Map<String, String> tags = tags(own);
    fields.remove(own);
    return bodyHash(mail.substring(end + 4)).equals(tags.get("bh"))
        && isSigned(headers(fields, tags.get("h"), own), tags);
  }

  static Map<String, String> tags(String field) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : field.substring(field.indexOf(':') + 1).split(";")) {
      String[] parts = tag.strip().split("=", 2);
      tags.put(parts[0], parts[1].replaceAll("\\s", ""));
    }
    return tags;
  }

  private static String headers(List<String> fields, String names, String own) {
    List<String> left = new ArrayList<>(fields.reversed());
    StringBuilder text = new StringBuilder();
    for (String name : names.split(":")) {
      Pattern start = Pattern.compile("(?i)" + Pattern.quote(name) + "\\s*:.*");
      left.stream()
          .filter(field -> start.matcher(field).matches())
          .findFirst()
          .ifPresent(
              field -> {
                left.remove(field);
                text.append(relaxed(field)).append("\r\n");
              });
    }
    return text + relaxed(own.replaceFirst("\\bb=[^;]*$", "b="));
  }

  private static String relaxed(String field) {
    String[] parts = field.split(":", 2);
    return parts[0].strip().toLowerCase(java.util.Locale.ROOT)
        + ":"
        + parts[1].replaceAll("[ \t]+", " ").strip();
  }

  private boolean isSigned(String text, Map<String, String> tags) throws GeneralSecurityException {
    boolean rsa = "rsa-sha256".equals(tags.get("a"));
    Signature check = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
    check.initVerify(key);
    byte[] bytes = text.getBytes(ISO_8859_1);
    check.update(rsa ? bytes : MessageDigest.getInstance("SHA-256").digest(bytes));
    try {
      return check.verify(Base64.getDecoder().decode(tags.get("b")));
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static String bodyHash(String body) throws GeneralSecurityException {
    String text = body.replaceAll("[ \t]+\r\n", "\r\n").replaceAll("[ \t]+", " ");
    String relaxed = text.replaceAll("(\r\n)+$", "") + "\r\n";
    return Base64.getEncoder()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(relaxed.getBytes(ISO_8859_1)));
  }
}
