package dev.rolecall.match.notify.event;

import dev.rolecall.service.outbound.AddressRejectedException;
import dev.rolecall.service.outbound.OutboundClient;
import dev.rolecall.service.outbound.OutboundResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

/// Sends one signed message. Blocks.
final class WebhookSender {
  private static final int GONE = 410;

  private final OutboundClient client;
  private final Clock clock;

  WebhookSender(OutboundClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /// @param refused whether the receiver wants no more messages
  record Sent(WebhookDelivery delivery, boolean refused) {}

  Sent send(String url, byte[] key, String messageId, String body) {
    Instant now = clock.instant();
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    try {
      OutboundResponse response =
          client
              .post(
                  url,
                  WebhookSignature.headers(key, messageId, now.getEpochSecond(), content),
                  content)
              .block();
      int status = response == null ? 0 : response.status();
      boolean delivered = response != null && response.isSuccess();
      return new Sent(
          new WebhookDelivery(messageId, now, delivered, result(status)), status == GONE);
    } catch (RuntimeException failed) {
      String result = reason(Exceptions.unwrap(failed));
      return new Sent(new WebhookDelivery(messageId, now, false, result), false);
    }
  }

  private static String result(int status) {
    return status >= 300 && status < 400
        ? "The server responded with status %d. Redirects are not followed.".formatted(status)
        : "The server responded with status %d.".formatted(status);
  }

  private static String reason(Throwable failed) {
    for (@Nullable Throwable each = failed; each != null; each = each.getCause()) {
      switch (each) {
        case AddressRejectedException rejected -> {
          return String.valueOf(rejected.getMessage());
        }
        case SSLException _ -> {
          return "The certificate of the server is not valid, or it does not speak TLS.";
        }
        case TimeoutException _, io.netty.handler.timeout.TimeoutException _ -> {
          return "The server did not respond in time.";
        }
        case ConnectException _, UnknownHostException _ -> {
          return "The server cannot be reached.";
        }
        default -> {
          // look at its cause
        }
      }
    }
    return "The server closed the connection, or its response was not valid.";
  }
}
