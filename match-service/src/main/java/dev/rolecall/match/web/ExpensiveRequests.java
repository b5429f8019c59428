package dev.rolecall.match.web;

import io.github.resilience4j.bulkhead.ThreadPoolBulkhead;
import io.github.resilience4j.bulkhead.ThreadPoolBulkheadConfig;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;

/// Requests that compare a profile with all jobs many times: learning paths, companies that fit,
/// and the effects of a profile's rules. They compute for seconds, on a few platform threads of
/// their own: on virtual threads they would keep all others from running.
final class ExpensiveRequests implements DisposableBean {
  private static final int QUEUE = 8;

  private final ThreadPoolBulkhead bulkhead;
  private final Duration timeout;

  /// @param threads how many run at once; up to eight more wait
  /// @param timeout for the wait and the computation together
  ExpensiveRequests(int threads, Duration timeout) {
    this.timeout = timeout;
    this.bulkhead =
        ThreadPoolBulkhead.of(
            "expensive-requests",
            ThreadPoolBulkheadConfig.custom()
                .coreThreadPoolSize(threads)
                .maxThreadPoolSize(threads)
                .queueCapacity(QUEUE)
                .build());
  }

  /// @throws io.github.resilience4j.bulkhead.BulkheadFullException if too many wait already
  /// @throws TooBusyException if it takes longer than the timeout
  <T> T run(Supplier<T> request) {
    CompletableFuture<T> result = bulkhead.executeSupplier(request).toCompletableFuture();
    try {
      return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new TooBusyException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusyException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  @Override
  public void destroy() throws Exception {
    bulkhead.close();
  }
}
