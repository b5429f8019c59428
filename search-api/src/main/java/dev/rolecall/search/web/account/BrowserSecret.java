package dev.rolecall.search.web.account;

import dev.rolecall.search.web.request.PersonCookies;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Binds a sign-in link to the browser that requested it: a secret in a cookie, with the page to
/// show after sign-in.
///
/// @param secret 256 random bits in Base64
/// @param next a path of this site; empty for none
record BrowserSecret(String secret, String next) {
  private static final String COOKIE = "rolecall-browser";

  /// A little longer than a link is valid by default, so that a late click is reported as such.
  private static final Duration AGE = Duration.ofMinutes(30);

  private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]*)");
  private static final SecureRandom RANDOM = new SecureRandom();

  static Optional<BrowserSecret> read(ServerHttpRequest request, PersonCookies cookies) {
    return cookies
        .value(request, COOKIE)
        .map(VALUE::matcher)
        .filter(Matcher::matches)
        .map(value -> new BrowserSecret(value.group(1), decoded(value.group(2))));
  }

  /// Keeps the secret of a browser that has one, so that all its links can be used.
  static BrowserSecret keepOrCreate(ServerHttpRequest request, PersonCookies cookies, String next) {
    return read(request, cookies)
        .map(known -> new BrowserSecret(known.secret(), next))
        .orElseGet(() -> new BrowserSecret(random(), next));
  }

  ResponseCookie cookie(PersonCookies cookies) {
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(next.getBytes(StandardCharsets.UTF_8));
    return cookies.cookie(COOKIE, secret + "." + encoded).maxAge(AGE).build();
  }

  static ResponseCookie removal(PersonCookies cookies) {
    return cookies.without(COOKIE);
  }

  private static String decoded(String next) {
    try {
      String path = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
      return LocalPath.of(path).orElse("");
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static String random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  @Override
  public String toString() {
    return "BrowserSecret[...]";
  }
}
