package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.search.query.ElasticsearchQuery;
import dev.rolecall.search.query.QueryPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// Where a page ended: the sort values of its last job, and the day that the search's ranks are of.
///
/// It carries a print of its search, so that it cannot be used with another. It is no secret, and
/// needs no key: a forged one asks for nothing that a search would not show.
///
/// @param asOf what was now on the first page
/// @param value the last job's first sort value, as text
record Cursor(Instant asOf, String value, String id) {
  private static final int PRINT_BYTES = 8;
  private static final int LONGEST = 400;
  private static final String NOT_OURS =
      "The cursor is not one that this search gave; ask again without it";

  String write(ElasticsearchQuery query, JobSort sort) {
    String content = asOf.toEpochMilli() + " " + value + " " + id;
    String marked = print(content, query, sort) + " " + content;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(marked.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws UnknownCursorException when it is none, or of another search
  static Cursor read(String text, ElasticsearchQuery query, JobSort sort) {
    try {
      String[] parts = decoded(text).split(" ", -1);
      if (parts.length == 4 && parts[0].equals(print(content(parts), query, sort))) {
        Order.of(sort, query).value(parts[2]);
        return new Cursor(
            Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2], JobId.of(parts[3]).value());
      }
    } catch (IllegalArgumentException bad) {
      throw new UnknownCursorException(NOT_OURS);
    }
    throw new UnknownCursorException(NOT_OURS);
  }

  private static String decoded(String text) {
    if (text.length() > LONGEST) {
      throw new UnknownCursorException(NOT_OURS);
    }
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static String content(String[] parts) {
    return String.join(" ", Arrays.copyOfRange(parts, 1, parts.length));
  }

  /// Of the search, its order and the position. `posted:7d` means another moment on each page, so
  /// only that there is such a condition counts.
  private static String print(String content, ElasticsearchQuery query, JobSort sort) {
    String search =
        query.conditions().stream()
            .map(c -> c.part() == QueryPart.POSTED ? "posted" : c.part() + " " + c.text())
            .collect(Collectors.joining("\n"));
    byte[] hash = sha256(sort + "\n" + content + "\n" + search);
    return HexFormat.of().formatHex(hash, 0, PRINT_BYTES);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
