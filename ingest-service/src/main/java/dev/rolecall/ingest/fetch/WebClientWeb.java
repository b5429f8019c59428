package dev.rolecall.ingest.fetch;

import dev.rolecall.model.source.CrawlTrouble;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// Asks through Spring's WebClient.
final class WebClientWeb implements Web {
  private final WebClient client;
  private final Duration timeout;

  WebClientWeb(WebClient.Builder builder, FetchProperties properties) {
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
  public Fetched get(URI address, @Nullable String etag) {
    return client
        .get()
        .uri(address)
        .headers(headers -> Optional.ofNullable(etag).ifPresent(headers::setIfNoneMatch))
        .exchangeToMono(WebClientWeb::answer)
        .timeout(timeout)
        .onErrorResume(fault -> Mono.just(trouble(fault)))
        .blockOptional()
        .orElseGet(() -> new Fetched.Refused(CrawlTrouble.NETWORK, "no answer", null));
  }

  private static Mono<Fetched> answer(ClientResponse response) {
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

  private static Fetched refusal(int status, HttpHeaders headers) {
    CrawlTrouble why =
        switch (status) {
          case 401, 403, 451 -> CrawlTrouble.REFUSED;
          case 404, 410 -> CrawlTrouble.NOT_FOUND;
          case 429 -> CrawlTrouble.RATE_LIMITED;
          default -> status >= 500 ? CrawlTrouble.SERVER_ERROR : CrawlTrouble.UNREADABLE;
        };
    return new Fetched.Refused(why, "status " + status, retryAfter(headers));
  }

  /// Seconds; the date form is rare, and the next turn is soon enough for it.
  private static @Nullable Duration retryAfter(HttpHeaders headers) {
    String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
    return value != null && value.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : null;
  }

  private static Fetched trouble(Throwable fault) {
    boolean tooLarge = false;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      tooLarge |= cause instanceof DataBufferLimitException;
    }
    String detail = fault.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return new Fetched.Refused(
        tooLarge ? CrawlTrouble.TOO_LARGE : CrawlTrouble.NETWORK, detail, null);
  }
}
