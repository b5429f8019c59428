package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// From Elasticsearch's futures to Reactor. All that we ask is valid, so whatever goes wrong is the
/// index's affair: away, overloaded, or not made yet.
record Answers(Duration timeout) {
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
    return fault instanceof IOException
        || fault instanceof TimeoutException
        || fault instanceof ElasticsearchException;
  }

  private static String words(Throwable away) {
    return away instanceof TimeoutException
        ? "The index took too long to answer"
        : "The index does not answer: " + away.getMessage();
  }
}
