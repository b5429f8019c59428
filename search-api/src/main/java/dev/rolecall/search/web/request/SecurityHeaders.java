package dev.rolecall.search.web.request;

import java.util.Map;

/// The security headers of every response: pages load from this server only, run no inline scripts
/// and cannot be framed.
public final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /// By name.
  public static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "X-Content-Type-Options",
          "nosniff");

  private SecurityHeaders() {}
}
