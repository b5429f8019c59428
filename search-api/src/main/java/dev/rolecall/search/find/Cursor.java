package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.ConditionKind;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// The position where a page ended: the sort values of its last job, and the time that scores refer
/// to.
///
/// It contains a hash of its search, so that it cannot be used with another search. The point in
/// time is authenticated with the [CursorKey]; the other values need not be, as a forged position
/// can only return what a search returns anyway.
///
/// @param asOf the time of the first page
/// @param value the last job's first sort value, as text
/// @param id the last job's id, the second sort value
/// @param pointInTime the id of the point in time of the first page; empty when it is not known
record Cursor(Instant asOf, String value, String id, String pointInTime) {
  private static final int HASH_BYTES = 8;

  /// Of the encoded text.
  static final int MAX_LENGTH = JobSearchRequest.MAX_CURSOR_LENGTH;

  /// A time outside of this range is forged; Elasticsearch cannot compute with it.
  private static final Instant MIN_TIME = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant MAX_TIME = Instant.parse("2200-01-01T00:00:00Z");
  private static final String INVALID_MESSAGE =
      "The cursor is not valid for this search; repeat the search without it";

  /// A point in time that is too long for a cursor is left out; the next page then continues in a
  /// new one.
  String encode(ElasticsearchQuery query, JobSort sort, CursorKey key) {
    String encoded = encoded(pointInTime, query, sort, key);
    return encoded.length() <= MAX_LENGTH ? encoded : encoded("", query, sort, key);
  }

  private String encoded(String point, ElasticsearchQuery query, JobSort sort, CursorKey key) {
    String tag = point.isEmpty() ? "" : key.tag(point);
    String content = asOf.toEpochMilli() + " " + value + " " + id + " " + point + " " + tag;
    String hashed = hash(content, query, sort) + " " + content;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(hashed.getBytes(StandardCharsets.UTF_8));
  }

  /// The point in time of the result is empty when it is not authentic.
  ///
  /// @throws InvalidCursorException when the text is not a cursor, or is the cursor of another
  ///   search
  static Cursor decode(String text, ElasticsearchQuery query, JobSort sort, CursorKey key) {
    try {
      String[] parts = decoded(text).split(" ", -1);
      if (parts.length == 6 && parts[0].equals(hash(content(parts), query, sort))) {
        Instant asOf = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        boolean finite = Double.isFinite(Double.parseDouble(parts[2]));
        if (finite && asOf.isAfter(MIN_TIME) && asOf.isBefore(MAX_TIME)) {
          SortField.of(sort, query).value(parts[2]);
          String point = key.matches(parts[4], parts[5]) ? parts[4] : "";
          return new Cursor(asOf, parts[2], JobId.of(parts[3]).value(), point);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidCursorException(INVALID_MESSAGE);
    }
    throw new InvalidCursorException(INVALID_MESSAGE);
  }

  private static String decoded(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new InvalidCursorException(INVALID_MESSAGE);
    }
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static String content(String[] parts) {
    return String.join(" ", Arrays.copyOfRange(parts, 1, parts.length));
  }

  /// Covers the search, its sort order and the position. For `posted:7d` and `seen:7d` only the
  /// presence is hashed, because the instant differs for each page.
  private static String hash(String content, ElasticsearchQuery query, JobSort sort) {
    String search =
        query.conditions().stream()
            .map(c -> isAge(c) ? c.kind().filter() : c.kind() + " " + c.text())
            .collect(Collectors.joining("\n"));
    byte[] digest = sha256(sort + "\n" + content + "\n" + search);
    return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
  }

  private static boolean isAge(Condition condition) {
    return condition.kind() == ConditionKind.POSTED || condition.kind() == ConditionKind.SEEN;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
