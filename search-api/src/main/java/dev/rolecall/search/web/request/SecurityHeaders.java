package dev.rolecall.search.web.request;

import java.util.Map;

/// The security headers of responses: pages load from this server only, run no inline scripts and
/// cannot be framed.
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  static final Map<String, String> DEFAULT = headers(POLICY, "strict-origin-when-cross-origin");

  /// The page's address is a secret.
  private static final Map<String, String> SIGN_IN = headers(POLICY, "no-referrer");

  /// The page has its styles in attributes, like an email, and nothing else; its address is a
  /// secret.
  private static final Map<String, String> UNSUBSCRIBE =
      headers(
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "no-referrer");

  private SecurityHeaders() {}

  /// By name.
  static Map<String, String> of(String path) {
    if (path.startsWith("/sign-in/confirm")) {
      return SIGN_IN;
    }
    return path.startsWith("/api/v1/unsubscribe/") || path.startsWith("/api/v1/mail-links/")
        ? UNSUBSCRIBE
        : DEFAULT;
  }

  private static Map<String, String> headers(String policy, String referrer) {
    return Map.of(
        "Content-Security-Policy",
        policy,
        "Referrer-Policy",
        referrer,
        "X-Content-Type-Options",
        "nosniff");
  }
}
