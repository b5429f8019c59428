package dev.rolecall.search.web.forward;

import dev.rolecall.search.web.api.ProblemException;
import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// Passes people's calls on to the match-service, and its answers back, part by part. It looks into
/// neither, and logs neither: they hold tokens and what people wrote.
final class PeopleForwarder {
  private static final Logger log = LoggerFactory.getLogger(PeopleForwarder.class);
  private static final int SOON = 2;

  private final WebClient client;
  private final ForwardProperties properties;

  PeopleForwarder(WebClient.Builder builder, ForwardProperties properties) {
    this.properties = properties;
    HttpClient http =
        HttpClient.create()
            .followRedirect(false)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
            .responseTimeout(properties.timeout());
    this.client = builder.clientConnector(new ReactorClientHttpConnector(http)).build();
  }

  Mono<ServerResponse> forward(ServerRequest call) {
    ServerHttpRequest request = call.exchange().getRequest();
    if (request.getHeaders().getContentLength() > properties.maxBody().toBytes()) {
      return Mono.error(tooLarge());
    }
    return client
        .method(request.getMethod())
        .uri(target(request.getURI()))
        .headers(headers -> headers.addAll(ForwardedHeaders.of(request)))
        .body(BodyInserters.fromDataBuffers(limited(request.getBody())))
        .retrieve()
        .onStatus(_ -> true, _ -> Mono.empty())
        .toEntityFlux(BodyExtractors.toDataBuffers())
        .onErrorMap(PeopleForwarder::problem)
        .flatMap(PeopleForwarder::answer);
  }

  /// Path and parameters as they came, escapes and all.
  private URI target(URI asked) {
    String parameters = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return URI.create(properties.url() + asked.getRawPath() + parameters);
  }

  /// A body that does not say its length is cut off when it gets too long, and one that drips in
  /// when its time is over: it would hold a connection on both sides.
  private Flux<DataBuffer> limited(Flux<DataBuffer> body) {
    AtomicLong bytes = new AtomicLong();
    Mono<Void> late =
        Mono.delay(properties.bodyTimeout()).then(Mono.error(PeopleForwarder::tooSlow));
    return body.<DataBuffer>handle(
            (part, sink) -> {
              if (bytes.addAndGet(part.readableByteCount()) > properties.maxBody().toBytes()) {
                DataBufferUtils.release(part);
                sink.error(tooLarge());
              } else {
                sink.next(part);
              }
            })
        .takeUntilOther(late);
  }

  private static ProblemException tooSlow() {
    return ProblemException.of(
        HttpStatus.REQUEST_TIMEOUT, "Too slow", "The request did not arrive whole in time");
  }

  private static Mono<ServerResponse> answer(ResponseEntity<Flux<DataBuffer>> answer) {
    HttpHeaders headers = ForwardedHeaders.endToEnd(answer.getHeaders());
    Flux<DataBuffer> body = answer.getBody();
    return ServerResponse.status(answer.getStatusCode())
        .headers(ours -> ours.addAll(headers))
        .body(body == null ? BodyInserters.empty() : BodyInserters.fromDataBuffers(body));
  }

  private ProblemException tooLarge() {
    return ProblemException.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "Too large",
        "A request may have up to " + properties.maxBody().toKilobytes() + " KB");
  }

  private static Throwable problem(Throwable fault) {
    Throwable cause = Exceptions.unwrap(fault);
    while (cause instanceof WebClientRequestException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case ProblemException known -> known;
      case ReadTimeoutException _, TimeoutException _ -> {
        log.warn("The match-service took too long");
        yield ProblemException.of(
            HttpStatus.GATEWAY_TIMEOUT,
            "It took too long",
            "The part of Rolecall that keeps people's affairs did not answer in time");
      }
      case ConnectException _, UnknownHostException _ -> away(cause);
      default -> {
        log.warn("The match-service broke off: {}", cause.getClass().getSimpleName());
        yield ProblemException.of(
            HttpStatus.BAD_GATEWAY,
            "The answer broke off",
            "The part of Rolecall that keeps people's affairs broke off its answer; whether it did"
                + " what you asked is not known");
      }
    };
  }

  private static ProblemException away(Throwable cause) {
    log.warn("The match-service cannot be reached: {}", cause.getClass().getSimpleName());
    return ProblemException.away(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Not possible right now",
        "The part of Rolecall that keeps people's affairs cannot be reached; please try again in a"
            + " moment",
        SOON);
  }
}
