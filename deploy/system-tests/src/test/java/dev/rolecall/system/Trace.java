package dev.rolecall.system;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A text that shows that data of a person is stored.
///
/// @param name what it is, for the report
/// @param forms the text in all ways in which it may be stored, in lower case
record Trace(String name, Set<String> forms) {
  /// How many characters of Base64 stand for three bytes.
  private static final int BASE64_CHARACTERS = 4;

  /// @param text at least eight characters of ASCII: shorter ones are found by chance
  static Trace of(String name, String text) {
    if (text.length() < 8) {
      throw new IllegalArgumentException(
          "A trace must have at least 8 characters; got '" + text + "'");
    }
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return of(name, bytes, Stream.of(text, percentEncoded(text)));
  }

  static Trace ofBytes(String name, byte[] bytes) {
    return of(name, bytes, Stream.of());
  }

  private static Trace of(String name, byte[] bytes, Stream<String> text) {
    Stream<String> encoded = Stream.of(HexFormat.of().formatHex(bytes), sha256(bytes));
    Stream<String> base64 = IntStream.range(0, 3).boxed().flatMap(offset -> base64(bytes, offset));
    return new Trace(
        name,
        Stream.of(text, encoded, base64)
            .flatMap(each -> each)
            .map(form -> form.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// @param content in lower case
  boolean isIn(String content) {
    return forms.stream().anyMatch(content::contains);
  }

  private static String percentEncoded(String text) {
    return text.chars()
        .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "%%%02X".formatted(c))
        .collect(Collectors.joining());
  }

  /// Without the characters at both ends that also depend on the text around it.
  ///
  /// @param offset how many bytes of the first group of three come before it
  private static Stream<String> base64(byte[] bytes, int offset) {
    byte[] shifted = new byte[offset + bytes.length];
    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
    int start = (offset * BASE64_CHARACTERS + 2) / 3;
    int end = shifted.length * BASE64_CHARACTERS / 3;
    return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
        .map(encoder -> encoder.encodeToString(shifted).substring(start, end));
  }

  /// As secrets are stored.
  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
