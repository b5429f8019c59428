package dev.rolecall.search.web.cv;

import dev.rolecall.search.web.request.PersonCookies;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;

/// The two cookies with which a browser keeps the profile that the check of a CV proposed: a secret
/// from the check on, and the token of the profile only once its person wants to keep it.
public final class ProposalCookies {
  private static final String BROWSER = "rolecall-cv";
  private static final String PROPOSAL = "rolecall-cv-profile";

  /// As long as a token is valid.
  private static final Duration AGE = Duration.ofMinutes(30);

  /// Browsers keep cookies of 4,096 bytes.
  private static final int MAX_TOKEN_LENGTH = 3_800;

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1," + MAX_TOKEN_LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PersonCookies cookies;

  public ProposalCookies(PersonCookies cookies) {
    this.cookies = cookies;
  }

  /// What a person keeps.
  ///
  /// @param browser the secret of the browser
  public record Kept(String token, String browser) {}

  /// The secret of the browser, which a new cookie has if there is none yet.
  String browser(ServerHttpRequest request, ServerHttpResponse response) {
    String secret = browser(request).orElseGet(ProposalCookies::random);
    response.addCookie(cookies.cookie(BROWSER, secret).maxAge(AGE).build());
    return secret;
  }

  private Optional<String> browser(ServerHttpRequest request) {
    return cookies.value(request, BROWSER).filter(value -> SECRET.matcher(value).matches());
  }

  /// Whether a cookie can contain the token.
  static boolean fits(String token) {
    return TOKEN.matcher(token).matches();
  }

  ResponseCookie proposal(String token) {
    return cookies.cookie(PROPOSAL, token).maxAge(AGE).build();
  }

  /// Empty when this browser keeps nothing.
  public Optional<Kept> kept(ServerHttpRequest request) {
    return cookies
        .value(request, PROPOSAL)
        .filter(ProposalCookies::fits)
        .flatMap(token -> browser(request).map(browser -> new Kept(token, browser)));
  }

  /// Removes both.
  public void forget(ServerHttpResponse response) {
    response.addCookie(cookies.without(PROPOSAL));
    response.addCookie(cookies.without(BROWSER));
  }

  private static String random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
