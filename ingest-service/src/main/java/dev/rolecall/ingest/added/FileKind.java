package dev.rolecall.ingest.added;

import dev.rolecall.model.added.AddedContent.Kind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Recognizes the kind of a file by its start.
final class FileKind {
  /// How many bytes of a file are examined. Mails begin with many lines of servers.
  private static final int START = 16_384;

  private static final Pattern HEADER = Pattern.compile("^[A-Za-z][A-Za-z0-9-]*:.*");
  private static final Pattern MAIL =
      Pattern.compile("(?im)^(?:mime-version|content-type|received|return-path|delivered-to):");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(?:!doctype|html|head|body|div|p|script|span|section|main|article)[\\s>]");

  private FileKind() {}

  /// PAGE, TEXT or MAIL.
  static Kind of(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1)
            .stripLeading();
    boolean header = HEADER.matcher(start.lines().findFirst().orElse("")).matches();
    if (header && MAIL.matcher(start).find()) {
      return Kind.MAIL;
    }
    return TAG.matcher(start).find() ? Kind.PAGE : Kind.TEXT;
  }
}
