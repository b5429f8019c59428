package dev.rolecall.search.web.account;

import dev.rolecall.search.web.api.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Rejects multipart forms except those that upload a CV or a job. The token of a form is read from
/// its parts, which are kept in memory, before the request is known to be a person's.
final class MultipartFilter implements WebFilter {
  private static final ServerWebExchangeMatcher UPLOAD =
      ServerWebExchangeMatchers.matchers(
          new PathPatternParserServerWebExchangeMatcher("/profile/new"),
          new PathPatternParserServerWebExchangeMatcher("/applications/add"));

  private final ServerWebExchangeMatcher formToken;

  /// @param formToken matches requests whose token is verified
  MultipartFilter(ServerWebExchangeMatcher formToken) {
    this.formToken = formToken;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!isMultipart(exchange.getRequest().getHeaders())) {
      return chain.filter(exchange);
    }
    return Mono.zip(formToken.matches(exchange), UPLOAD.matches(exchange))
        .flatMap(
            results ->
                results.getT1().isMatch() && !results.getT2().isMatch()
                    ? Mono.error(unsupported())
                    : chain.filter(exchange));
  }

  /// Spring also reads a body of any type as multipart.
  private static boolean isMultipart(HttpHeaders headers) {
    try {
      MediaType type = headers.getContentType();
      return type != null && (type.isWildcardType() || type.getType().equals("multipart"));
    } catch (InvalidMediaTypeException notAType) {
      return false;
    }
  }

  private static ProblemException unsupported() {
    return ProblemException.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "The form is not supported",
        "Only a CV or a job is uploaded as a multipart form.");
  }
}
