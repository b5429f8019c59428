package dev.rolecall.search.web.account;

import dev.rolecall.search.web.request.PersonCookies;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Binds a sign-in link to the browser that requested it: a secret in a cookie, with the page to
/// show after sign-in and the address that the link was sent to.
///
/// @param secret 256 random bits in Base64
/// @param next a path of this site; empty for none
/// @param email as it was entered; empty when it is not known
record BrowserSecret(String secret, String next, String email) {
  private static final String COOKIE = "rolecall-browser";

  /// A little longer than a link is valid by default, so that a late click is reported as such.
  private static final Duration AGE = Duration.ofMinutes(30);

  private static final Pattern VALUE =
      Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]*)(?:\\.([A-Za-z0-9_-]*))?");

  /// RFC 5321, 4.5.3.1.3. A longer address is not valid, and not kept.
  private static final int MAX_EMAIL_LENGTH = 254;

  private static final SecureRandom RANDOM = new SecureRandom();

  static Optional<BrowserSecret> read(ServerHttpRequest request, PersonCookies cookies) {
    return cookies
        .value(request, COOKIE)
        .map(VALUE::matcher)
        .filter(Matcher::matches)
        .map(
            value ->
                new BrowserSecret(value.group(1), next(value.group(2)), decoded(value.group(3))));
  }

  /// Keeps the secret of a browser that has one, so that all its links can be used.
  static BrowserSecret keepOrCreate(
      ServerHttpRequest request, PersonCookies cookies, String next, String email) {
    String secret =
        read(request, cookies).map(BrowserSecret::secret).orElseGet(BrowserSecret::random);
    return new BrowserSecret(secret, next, email.length() > MAX_EMAIL_LENGTH ? "" : email);
  }

  ResponseCookie cookie(PersonCookies cookies) {
    String value = String.join(".", secret, encoded(next), encoded(email));
    return cookies.cookie(COOKIE, value).maxAge(AGE).build();
  }

  private static String next(String encoded) {
    return LocalPath.of(decoded(encoded)).orElse("");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(@Nullable String encoded) {
    try {
      return encoded == null
          ? ""
          : new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
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
