package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.ApiCredential;
import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.RealTime;
import dev.rolecall.model.source.CrawlFailure;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.resolver.AddressResolverGroup;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.PrematureCloseException;

/// Sends requests with Spring's WebClient.
final class WebClientTransport implements HttpTransport {
  private static final String ROBOTS = "/robots.txt";

  /// Pages, sitemaps and feeds.
  private static final String ACCEPT_WEB_PAGE =
      "text/html, application/xml, application/rss+xml, application/atom+xml,"
          + " application/feed+json, */*;q=0.8";

  /// The maximum size of a page in bytes, even after decompression. Anyone may write the pages and
  /// sitemaps of a site, several of which are read at the same time.
  private static final long MAX_WEB_PAGE_SIZE = 16_000_000;

  private final WebClient client;
  private final TimeLimiter timeLimiter;
  private final Clock clock;
  private final ApiCredentials keys;
  private final long maxSize;

  /// @param clock the system clock, for dates in responses
  /// @param resolver resolves the names of hosts
  /// @param keys are sent only where a request requires them
  WebClientTransport(
      WebClient.Builder builder,
      FetchProperties properties,
      Clock clock,
      AddressResolverGroup<?> resolver,
      ApiCredentials keys) {
    this.clock = clock;
    this.keys = keys;
    this.maxSize = properties.maxSize().toBytes();
    this.timeLimiter =
        TimeLimiter.of(TimeLimiterConfig.custom().timeoutDuration(properties.timeout()).build());
    this.client =
        builder
            .clientConnector(
                new ReactorClientHttpConnector(
                    HttpClient.create()
                        .disableRetry(true) // a retry must wait for its host
                        .resolver(resolver)
                        .compress(true)
                        .responseTimeout(properties.timeout())))
            .codecs(
                codecs ->
                    codecs.defaultCodecs().maxInMemorySize((int) properties.maxSize().toBytes()))
            .defaultHeader(HttpHeaders.USER_AGENT, properties.userAgent())
            .defaultHeader(HttpHeaders.ACCEPT, "application/json, text/plain;q=0.5, */*;q=0.1")
            // some boards of Workday respond with status 500 without it
            .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en, *;q=0.5")
            .build();
  }

  @Override
  public Mono<FetchResult> send(URI address, SourceRequest request, @Nullable String etag) {
    boolean content = !ROBOTS.equals(address.getPath());
    return Mono.defer(() -> exchange(address, request, etag, content))
        .transformDeferred(TimeLimiterOperator.of(timeLimiter))
        .map(fetched -> withoutKeys(fetched, request.access()))
        .onErrorResume(error -> Mono.just(failure(error)));
  }

  private Mono<FetchResult> exchange(
      URI address, SourceRequest request, @Nullable String etag, boolean content) {
    return request(keys.signed(address, request.access()), request.body())
        .headers(
            headers -> {
              keys.setHeaders(headers, request.access());
              if (request.forWebPage()) {
                headers.set(HttpHeaders.ACCEPT, ACCEPT_WEB_PAGE);
              }
              Optional.ofNullable(etag).ifPresent(known -> Validators.set(headers, known));
            })
        .exchangeToMono(response -> fetched(response, content, maxSize(request)));
  }

  private FetchResult withoutKeys(FetchResult fetched, SourceAccess access) {
    return switch (fetched) {
      case FetchResult.Ok ok ->
          new FetchResult.Ok(
              keys.redacted(ok.body(), access), ok.etag(), ok.movedTo(), ok.robotsTag());
      case FetchResult.NotModified unchanged -> unchanged;
      case FetchResult.Failed failed -> explained(failed, access);
    };
  }

  /// Only the reason and what is known about it: other parts of a response, such as where it
  /// redirects to, may contain the key.
  private static FetchResult explained(FetchResult.Failed failed, SourceAccess access) {
    if (access.keys().isEmpty()) {
      return failed;
    }
    String settings =
        access.keys().stream().map(ApiCredential::setting).collect(Collectors.joining(" and "));
    String detail =
        failed.reason() == CrawlFailure.REFUSED
            ? failed.detail() + ", the source does not accept the key in " + settings
            : failed.detail();
    return new FetchResult.Failed(failed.reason(), detail, failed.retryAfter());
  }

  private WebClient.RequestHeadersSpec<?> request(URI address, @Nullable String body) {
    return body == null
        ? client.get().uri(address)
        : client.post().uri(address).contentType(MediaType.APPLICATION_JSON).bodyValue(body);
  }

  /// The maximum size of a response in bytes.
  private int maxSize(SourceRequest request) {
    return (int) (request.forWebPage() ? Math.min(maxSize, MAX_WEB_PAGE_SIZE) : maxSize);
  }

  /// @param content whether the response is content that may be reserved
  private Mono<FetchResult> fetched(ClientResponse response, boolean content, int limit) {
    HttpStatusCode status = response.statusCode();
    if (status.value() == 304) {
      return response.releaseBody().thenReturn(new FetchResult.NotModified());
    }
    HttpHeaders headers = response.headers().asHttpHeaders();
    if (status.is2xxSuccessful() && content && isReserved(headers)) {
      return response
          .releaseBody()
          .thenReturn(
              new FetchResult.Failed(
                  CrawlFailure.RESERVED, "the host reserves text and data mining", null));
    }
    if (status.is2xxSuccessful()) {
      String etag = Validators.of(headers, clock.instant());
      Charset charset = charset(headers);
      String robotsTag = RobotsTag.directives(headers);
      return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), limit)
          .map(WebClientTransport::bytes)
          .defaultIfEmpty(new byte[0])
          .map(body -> text(body, charset, etag, robotsTag, limit));
    }
    return response.releaseBody().thenReturn(failedStatus(status.value(), headers));
  }

  private static byte[] bytes(DataBuffer buffer) {
    try {
      byte[] bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      return bytes;
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  private static FetchResult text(
      byte[] body, @Nullable Charset charset, @Nullable String etag, String robotsTag, int limit) {
    try {
      return new FetchResult.Ok(ResponseText.of(body, charset, limit), etag, null, robotsTag);
    } catch (IOException e) {
      return new FetchResult.Failed(CrawlFailure.UNREADABLE, "the gzip file is damaged", null);
    }
  }

  /// Null when the Content-Type states no encoding, or one that does not exist.
  private static @Nullable Charset charset(HttpHeaders headers) {
    try { // a page with an invalid type is read too
      MediaType type = headers.getContentType();
      return type == null ? null : type.getCharset();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isReserved(HttpHeaders headers) {
    String reservation = headers.getFirst("tdm-reservation");
    return reservation != null && reservation.strip().equals("1");
  }

  private FetchResult failedStatus(int status, HttpHeaders headers) {
    CrawlFailure reason =
        switch (status) {
          case 401, 403, 451 -> CrawlFailure.REFUSED;
          case 404, 410 -> CrawlFailure.NOT_FOUND;
          case 429 -> CrawlFailure.RATE_LIMITED;
          default -> status >= 500 ? CrawlFailure.SERVER_ERROR : CrawlFailure.UNREADABLE;
        };
    String location = status > 300 && status < 400 ? headers.getFirst(HttpHeaders.LOCATION) : null;
    return new FetchResult.Failed(reason, "status " + status, retryAfter(headers), location);
  }

  /// Null when the header is neither a number of seconds nor a date.
  private @Nullable Duration retryAfter(HttpHeaders headers) {
    String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = RealTime.between(clock, clock.instant(), until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static FetchResult failure(Throwable error) {
    boolean tooLarge = false;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      tooLarge |= cause instanceof DataBufferLimitException;
    }
    return tooLarge
        ? new FetchResult.Failed(CrawlFailure.TOO_LARGE, "the response is too large", null)
        : new FetchResult.Failed(CrawlFailure.NETWORK, description(error), null);
  }

  private static String description(Throwable error) {
    Throwable cause = error instanceof WebClientRequestException ? error.getCause() : error;
    return switch (cause) {
      case PrematureCloseException _ -> "the response ended early";
      case TimeoutException _, ReadTimeoutException _ -> "timed out";
      case ConnectException _ -> "could not connect";
      case UnknownHostException _ -> "the host has no public address";
      case null -> "the request failed";
      default -> "the response is not valid: " + cause.getClass().getSimpleName();
    };
  }
}
