package dev.rolecall.match.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ExpensiveRequestsTest {
  @Test
  void aThirdRequestIsRefusedUntilOneOfTwoEnds() throws Exception {
    ExpensiveRequests requests = new ExpensiveRequests(2, Duration.ZERO);
    CountDownLatch running = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first = threads.submit(() -> requests.run(() -> held(running, end)));
      Future<String> second = threads.submit(() -> requests.run(() -> held(running, end)));
      running.await();
      assertThatThrownBy(() -> requests.run(() -> "third"))
          .isInstanceOf(BulkheadFullException.class);
      end.countDown();
      assertThat(first.get()).isEqualTo("done");
      assertThat(second.get()).isEqualTo("done");
      assertThat(requests.run(() -> "third")).isEqualTo("third");
    }
  }

  private static String held(CountDownLatch running, CountDownLatch end) {
    running.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "done";
  }
}
