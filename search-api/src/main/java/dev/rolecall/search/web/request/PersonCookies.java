package dev.rolecall.search.web.request;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The cookies of people who sign in. People who do not sign in get none.
///
/// Scripts cannot read them, and requests that other sites start carry them only when a person
/// follows a link. If the public address is https, they are sent over https only, and the prefix
/// `__Host-` keeps other hosts of the domain from setting them (RFC 6265bis, 4.1.3).
public final class PersonCookies {
  private static final String SESSION = "rolecall-session";
  private static final Pattern SESSION_TOKEN = Pattern.compile("rs_[A-Za-z0-9_-]{43}");

  private static final String CSRF = "rolecall-csrf";

  private final boolean https;
  private final Duration sessionAge;

  /// @param https whether the public address is https
  /// @param sessionAge after this time without a request a browser forgets the session
  PersonCookies(boolean https, Duration sessionAge) {
    this.https = https;
    this.sessionAge = sessionAge;
  }

  /// The token of the session that a request claims to have. It is not verified.
  public Optional<String> session(ServerHttpRequest request) {
    return value(request, SESSION).filter(token -> SESSION_TOKEN.matcher(token).matches());
  }

  public ResponseCookie session(String token) {
    return cookie(SESSION, token).maxAge(sessionAge).build();
  }

  /// The name of the cookie with the secret against cross-site request forgery.
  public String csrfName() {
    return name(CSRF);
  }

  /// Removes that secret: a new one is made for the next form. One that was planted before sign-in
  /// is worthless after it.
  public ResponseCookie withoutCsrf() {
    return without(CSRF);
  }

  public ResponseCookie withoutSession() {
    return without(SESSION);
  }

  public Optional<String> value(ServerHttpRequest request, String cookie) {
    return Optional.ofNullable(request.getCookies().getFirst(name(cookie)))
        .map(HttpCookie::getValue);
  }

  /// @param cookie the name without a prefix
  public ResponseCookie.ResponseCookieBuilder cookie(String cookie, String value) {
    return ResponseCookie.from(name(cookie), value)
        .httpOnly(true)
        .secure(https)
        .sameSite("Lax")
        .path("/");
  }

  public ResponseCookie without(String cookie) {
    return cookie(cookie, "").maxAge(0).build();
  }

  public String name(String cookie) {
    return https ? "__Host-" + cookie : cookie;
  }

  public boolean isSecure() {
    return https;
  }
}
