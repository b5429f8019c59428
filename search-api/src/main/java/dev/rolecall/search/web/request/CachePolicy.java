package dev.rolecall.search.web.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/// How long responses without a `Cache-Control` header of their own may be kept.
public final class CachePolicy {
  private static final String NEVER = "no-store";

  /// A page for a person who is signed in: its header differs.
  private static final String PRIVATE = "private, no-cache";

  /// As long as responses of the API: pages show the same jobs.
  private static final String PAGE = "public, max-age=30";

  private static final String DAY = "public, max-age=86400";

  /// A year is the maximum; the address changes with the content.
  private static final String FOREVER = "public, max-age=31536000, immutable";

  /// Paths with personal data or tokens.
  private static final List<String> PERSONAL =
      List.of(
          "/api/v1/me",
          "/api/v1/cv-score",
          "/api/v1/accounts",
          "/api/v1/unsubscribe",
          "/auth",
          "/sign-in",
          "/sign-out",
          "/account",
          "/profile",
          "/matches",
          "/applications",
          "/hidden-jobs",
          "/not-for-me",
          "/api/v1/mail-links",
          "/searches");

  /// Paths whose content is the same for all people.
  private static final List<String> IMPERSONAL =
      List.of(
          "/api/",
          "/v3/",
          "/assets/",
          "/webjars/",
          "/favicon",
          "/robots.txt",
          "/sitemap",
          "/jobs/feed.");

  private CachePolicy() {}

  /// @param status null for 200
  /// @param signedIn whether the request has the cookie of a session
  static String of(String path, @Nullable HttpStatusCode status, boolean signedIn) {
    if (status != null && status.isError() || isPersonal(path)) {
      return NEVER;
    }
    if (startsWith(path, List.of("/webjars/", "/assets/"))) {
      return FOREVER;
    }
    if (startsWith(path, List.of("/favicon", "/robots.txt"))) {
      return DAY;
    }
    return signedIn && dependsOnSession(path) ? PRIVATE : PAGE;
  }

  /// Whether a path is of personal data, or contains a token.
  public static boolean isPersonal(String path) {
    return startsWith(path, PERSONAL);
  }

  /// Whether the header of a page shows that a person is signed in.
  static boolean dependsOnSession(String path) {
    return !startsWith(path, IMPERSONAL);
  }

  private static boolean startsWith(String path, List<String> prefixes) {
    return prefixes.stream().anyMatch(path::startsWith);
  }
}
