package dev.rolecall.ingest.fetch;

import dev.rolecall.model.source.CrawlFailure;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.PrematureCloseException;

/// Asks through Spring's WebClient.
final class WebClientTransport implements HttpTransport {
  private final WebClient client;
  private final Duration timeout;
  private final Clock wall;

  /// @param wall the machine's clock, for dates in answers
  WebClientTransport(WebClient.Builder builder, FetchProperties properties, Clock wall) {
    this.wall = wall;
    this.timeout = properties.timeout();
    this.client =
        builder
            .clientConnector(
                new ReactorClientHttpConnector(
                    HttpClient.create().compress(true).responseTimeout(properties.timeout())))
            .codecs(
                codecs ->
                    codecs.defaultCodecs().maxInMemorySize((int) properties.maxSize().toBytes()))
            .defaultHeader(HttpHeaders.USER_AGENT, properties.userAgent())
            .defaultHeader(HttpHeaders.ACCEPT, "application/json, text/plain;q=0.5, */*;q=0.1")
            .build();
  }

  @Override
  public Fetched get(URI address, @Nullable String etag) throws InterruptedException {
    Mono<Fetched> answer =
        client
            .get()
            .uri(address)
            .headers(headers -> Optional.ofNullable(etag).ifPresent(headers::setIfNoneMatch))
            .exchangeToMono(this::answer)
            .timeout(timeout)
            .onErrorResume(fault -> Mono.just(failure(fault)));
    try {
      return answer
          .blockOptional()
          .orElseGet(() -> new Fetched.Refused(CrawlFailure.NETWORK, "not at all", null));
    } catch (RuntimeException broken) {
      if (Exceptions.unwrap(broken) instanceof InterruptedException stop) {
        Thread.interrupted(); // the exception says it now
        throw stop;
      }
      throw broken;
    }
  }

  private Mono<Fetched> answer(ClientResponse response) {
    HttpStatusCode status = response.statusCode();
    if (status.value() == 304) {
      return response.releaseBody().thenReturn(new Fetched.NotModified());
    }
    if (status.is2xxSuccessful()) {
      String etag = response.headers().asHttpHeaders().getETag();
      return response
          .bodyToMono(String.class)
          .defaultIfEmpty("")
          .map(body -> new Fetched.Fresh(body, etag));
    }
    return response
        .releaseBody()
        .thenReturn(refusal(status.value(), response.headers().asHttpHeaders()));
  }

  private Fetched refusal(int status, HttpHeaders headers) {
    CrawlFailure why =
        switch (status) {
          case 401, 403, 451 -> CrawlFailure.REFUSED;
          case 404, 410 -> CrawlFailure.NOT_FOUND;
          case 429 -> CrawlFailure.RATE_LIMITED;
          default -> status >= 500 ? CrawlFailure.SERVER_ERROR : CrawlFailure.UNREADABLE;
        };
    return new Fetched.Refused(why, "status " + status, retryAfter(headers));
  }

  /// Seconds, or a date; null when it is neither.
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
      Duration wait = Duration.between(wall.instant(), until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException neither) {
      return null;
    }
  }

  private static Fetched failure(Throwable fault) {
    boolean tooLarge = false;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      tooLarge |= cause instanceof DataBufferLimitException;
    }
    return tooLarge
        ? new Fetched.Refused(CrawlFailure.TOO_LARGE, "with more than we take", null)
        : new Fetched.Refused(CrawlFailure.NETWORK, inWords(fault), null);
  }

  private static String inWords(Throwable fault) {
    Throwable cause = fault instanceof WebClientRequestException ? fault.getCause() : fault;
    return switch (cause) {
      case PrematureCloseException _ -> "with half an answer or none";
      case TimeoutException _, ReadTimeoutException _ -> "not in time";
      case ConnectException _ -> "not at all: no connection";
      case null -> "not at all";
      default -> "with what is no answer: " + cause.getClass().getSimpleName();
    };
  }
}
