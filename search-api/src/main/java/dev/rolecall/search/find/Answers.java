package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// From Elasticsearch's futures to Reactor. An index that is away, overloaded or not made yet is
/// worth asking again; any other refusal is a fault of ours, and stays what it is.
record Answers(Duration timeout) {
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  <T> Mono<T> to(Supplier<CompletableFuture<T>> call) {
    return Mono.fromFuture(call)
        .timeout(timeout)
        .onErrorMap(CompletionException.class, Answers::cause)
        .onErrorMap(Answers::isAway, away -> new SearchAwayException(words(away), away));
  }

  private static Throwable cause(Throwable wrapped) {
    return wrapped.getCause() == null ? wrapped : wrapped.getCause();
  }

  private static boolean isAway(Throwable fault) {
    return switch (fault) {
      case IOException _, TimeoutException _ -> true;
      case ElasticsearchException refused ->
          refused.status() == TOO_MANY
              || refused.status() >= SERVER
              || "index_not_found_exception".equals(refused.error().type());
      default -> false;
    };
  }

  private static String words(Throwable away) {
    return away instanceof TimeoutException
        ? "The index took too long to answer"
        : "The index does not answer: " + away.getMessage();
  }
}
