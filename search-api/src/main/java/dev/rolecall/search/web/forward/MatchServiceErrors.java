package dev.rolecall.search.web.forward;

import dev.rolecall.search.web.api.ProblemException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.Exceptions;

/// The problem detail for a failed call of the match-service.
final class MatchServiceErrors {
  private static final Logger log = LoggerFactory.getLogger(MatchServiceErrors.class);
  private static final int RETRY_SECONDS = 2;

  private MatchServiceErrors() {}

  static Throwable cause(Throwable error) {
    Throwable cause = Exceptions.unwrap(error);
    while (cause instanceof WebClientRequestException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  static Throwable problem(Throwable cause) {
    return switch (cause) {
      case ProblemException known -> known;
      case ReadTimeoutException _, TimeoutException _ -> {
        log.warn("The match-service took too long");
        yield ProblemException.of(
            HttpStatus.GATEWAY_TIMEOUT,
            "The response took too long",
            "The service for accounts and profiles did not respond in time");
      }
      case ConnectException _, UnknownHostException _, CallNotPermittedException _ ->
          unavailable(cause);
      default -> {
        log.warn("The match-service closed the connection: {}", cause.getClass().getSimpleName());
        yield ProblemException.of(
            HttpStatus.BAD_GATEWAY,
            "The response was incomplete",
            "The service for accounts and profiles closed the connection. It is not known"
                + " whether your request was carried out.");
      }
    };
  }

  private static ProblemException unavailable(Throwable cause) {
    log.warn("The match-service cannot be reached: {}", cause.getClass().getSimpleName());
    return ProblemException.unavailable(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Accounts and profiles are unavailable",
        "The service for accounts and profiles cannot be reached. Please try again in a"
            + " moment.",
        RETRY_SECONDS);
  }
}
