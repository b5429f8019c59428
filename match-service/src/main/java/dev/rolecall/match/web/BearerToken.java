package dev.rolecall.match.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `Authorization: Bearer …` (RFC 6750).
final class BearerToken {
  private static final String SCHEME = "Bearer ";
  private static final int MAX_LENGTH = 512;

  private BearerToken() {}

  static Optional<String> token(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String token = header.substring(SCHEME.length()).strip();
    return token.isEmpty() || token.length() > MAX_LENGTH ? Optional.empty() : Optional.of(token);
  }
}
