package dev.rolecall.search.web.profile;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.request.ClientAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Rejects a CV or a job that is too large before it is read, one that takes too long to arrive,
/// and those beyond the number that may be in progress. The rest of a moderately large one is read
/// and discarded, because a browser shows the response only after it has sent the file.
final class UploadLimitFilter implements WebFilter {
  private static final List<PathPattern> PATHS =
      Stream.of("/profile/new", "/cv", "/api/v1/cv-score", "/applications/add")
          .map(PathPatternParser.defaultInstance::parse)
          .toList();

  /// A file of 5 MB with the other fields of the form.
  private static final long MAX_BYTES = 5L * 1024 * 1024 + 200_000;

  private static final long MAX_DISCARDED = 50L * 1024 * 1024;
  private static final Duration MAX_RECEIVE_TIME = Duration.ofSeconds(30);
  private static final int RETRY_SECONDS = 5;

  private final UploadsInProgress uploads;
  private final ClientAddress clients;

  UploadLimitFilter(UploadsInProgress uploads, ClientAddress clients) {
    this.uploads = uploads;
    this.clients = clients;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!isUpload(exchange.getRequest())) {
      return chain.filter(exchange);
    }
    long length = exchange.getRequest().getHeaders().getContentLength();
    return length > MAX_BYTES
        ? discarded(exchange, length).then(Mono.error(UploadLimitFilter::tooLarge))
        : Mono.defer(() -> admitted(exchange, chain));
  }

  private Mono<Void> admitted(ServerWebExchange exchange, WebFilterChain chain) {
    String client = clients.of(exchange.getRequest()).map(InetAddress::getHostAddress).orElse("");
    return switch (uploads.begin(client)) {
      case ADMITTED ->
          chain
              .filter(exchange)
              .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
              .onErrorMap(LimitedUpload.TooSlowException.class, _ -> tooSlow())
              .doFinally(_ -> uploads.end(client));
      case CLIENT_BUSY ->
          refused(
              exchange,
              HttpStatus.TOO_MANY_REQUESTS,
              "Your previous file is still being read. Try again in a few seconds.");
      case ALL_BUSY ->
          refused(
              exchange,
              HttpStatus.SERVICE_UNAVAILABLE,
              "Too many files are being read. Try again in a few seconds.");
    };
  }

  private static Mono<Void> refused(ServerWebExchange exchange, HttpStatus status, String detail) {
    long length = Math.max(0, exchange.getRequest().getHeaders().getContentLength());
    return (length == 0 ? Mono.<Void>empty() : discarded(exchange, length))
        .then(
            Mono.error(
                () ->
                    ProblemException.unavailable(
                        status, "Too many uploads", detail, RETRY_SECONDS)));
  }

  /// Counts the bytes of an upload that does not state more than is allowed.
  static ServerHttpRequest limited(ServerHttpRequest request) {
    return isUpload(request) && request.getHeaders().getContentLength() <= MAX_BYTES
        ? new LimitedUpload(request, MAX_BYTES, MAX_DISCARDED, MAX_RECEIVE_TIME)
        : request;
  }

  private static boolean isUpload(ServerHttpRequest request) {
    return request.getMethod() == HttpMethod.POST
        && PATHS.stream().anyMatch(path -> path.matches(request.getPath().pathWithinApplication()));
  }

  private static Mono<Void> discarded(ServerWebExchange exchange, long length) {
    return length > MAX_DISCARDED
        ? Mono.empty()
        : exchange.getRequest().getBody().doOnNext(DataBufferUtils::release).then();
  }

  private static ProblemException tooSlow() {
    return ProblemException.of(
        HttpStatus.REQUEST_TIMEOUT,
        "The file took too long to arrive",
        "The file did not arrive within %d seconds. Go back and try again, or paste its text."
            .formatted(MAX_RECEIVE_TIME.toSeconds()));
  }

  private static ProblemException tooLarge() {
    return ProblemException.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "The file is too large",
        "The file is larger than 5 MB. Go back and remove pictures from it, or paste its text.");
  }
}
