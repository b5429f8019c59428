package dev.rolecall.search.web.profile;

import dev.rolecall.search.web.api.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Rejects a CV that is too large before it is read. The rest of a moderately large one is read and
/// discarded, because a browser shows the response only after it has sent the file.
final class UploadLimitFilter implements WebFilter {
  private static final List<PathPattern> PATHS =
      Stream.of("/profile/new", "/cv", "/api/v1/cv-score")
          .map(PathPatternParser.defaultInstance::parse)
          .toList();

  /// A file of 5 MB with the other fields of the form.
  private static final long MAX_BYTES = 5L * 1024 * 1024 + 200_000;

  private static final long MAX_DISCARDED = 50L * 1024 * 1024;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!isUpload(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    long length = exchange.getRequest().getHeaders().getContentLength();
    return length > MAX_BYTES
        ? discarded(exchange, length).then(Mono.error(UploadLimitFilter::tooLarge))
        : chain.filter(exchange).onErrorMap(DataBufferLimitException.class, _ -> tooLarge());
  }

  /// Counts the bytes of an upload that does not state more than is allowed.
  static ServerHttpRequest limited(ServerHttpRequest request) {
    return isUpload(request) && request.getHeaders().getContentLength() <= MAX_BYTES
        ? new LimitedUpload(request, MAX_BYTES, MAX_DISCARDED)
        : request;
  }

  private static boolean isUpload(ServerHttpRequest request) {
    return PATHS.stream().anyMatch(path -> path.matches(request.getPath().pathWithinApplication()));
  }

  private static Mono<Void> discarded(ServerWebExchange exchange, long length) {
    return length > MAX_DISCARDED
        ? Mono.empty()
        : exchange.getRequest().getBody().doOnNext(DataBufferUtils::release).then();
  }

  private static ProblemException tooLarge() {
    return ProblemException.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "The file is too large",
        "The file is larger than 5 MB. Go back and remove pictures from it, or paste the text of"
            + " your CV.");
  }
}
