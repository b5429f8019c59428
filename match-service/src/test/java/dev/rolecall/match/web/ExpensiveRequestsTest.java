package dev.rolecall.match.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpensiveRequestsTest {
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    end.countDown();
    callers.close();
  }

  @Test
  void oneRunsEightWaitAndTheNextIsRefused() throws Exception {
    ExpensiveRequests requests = new ExpensiveRequests(1, Duration.ofMinutes(1));
    Future<String> first = callers.submit(() -> requests.run(this::held));
    running.await();
    CountDownLatch refused = new CountDownLatch(1);
    for (int i = 0; i < 9; i++) {
      callers.submit(() -> countRefusal(requests, refused));
    }
    refused.await();
    end.countDown();
    assertThat(first.get()).isEqualTo("done");
    requests.destroy();
  }

  private static void countRefusal(ExpensiveRequests requests, CountDownLatch refused) {
    try {
      requests.run(() -> "waited");
    } catch (BulkheadFullException e) {
      refused.countDown();
    }
  }

  @Test
  void whatTakesTooLongIsReported() throws Exception {
    ExpensiveRequests requests = new ExpensiveRequests(1, Duration.ofMillis(20));
    assertThatThrownBy(() -> requests.run(this::held)).isInstanceOf(TooBusyException.class);
    end.countDown();
    requests.destroy();
  }

  @Test
  void anErrorOfTheRequestIsThrown() throws Exception {
    ExpensiveRequests requests = new ExpensiveRequests(1, Duration.ofMinutes(1));
    assertThatThrownBy(
            () ->
                requests.run(
                    () -> {
                      throw new IllegalArgumentException("no such goal");
                    }))
        .hasMessage("no such goal");
    requests.destroy();
  }

  private String held() {
    running.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "done";
  }
}
