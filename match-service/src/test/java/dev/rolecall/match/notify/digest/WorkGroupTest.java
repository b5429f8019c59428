package dev.rolecall.match.notify.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkGroupTest {
  private static final int FIRST = 0;
  private static final int BAD = 3;

  private final List<List<Integer>> together = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstStarted = new CountDownLatch(1);
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final WorkGroup<Integer, String> group =
      new WorkGroup<>(this::alone, items -> items.stream().map(this::together).toList());

  @Test
  void whatGathersDuringOtherWorkIsDoneTogether() throws Exception {
    Map<Integer, String> results = run(1, 2, 4, 5);
    assertThat(together.stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 4, 5);
    assertThat(results).containsOnlyKeys(FIRST, 1, 2, 4, 5).containsEntry(4, "together 4");
  }

  @Test
  void anItemThatFailsDoesNotFailTheOthers() throws Exception {
    Map<Integer, String> results = run(1, 2, BAD);
    assertThat(results)
        .containsEntry(1, "alone 1")
        .containsEntry(2, "alone 2")
        .containsEntry(BAD, "failed bad");
  }

  @Test
  void eachErrorReachesItsThread() {
    assertThatThrownBy(() -> group.run(-1)).isInstanceOf(AssertionError.class);
    assertThat(group.run(1)).isEqualTo("alone 1");
  }

  /// Runs these while the first is being worked on.
  private Map<Integer, String> run(Integer... items) throws InterruptedException {
    Map<Integer, String> results = new ConcurrentHashMap<>();
    List<Thread> threads = new ArrayList<>();
    threads.add(start(FIRST, results));
    firstStarted.await();
    List.of(items).forEach(item -> threads.add(start(item, results)));
    await().until(() -> group.size() == items.length);
    firstMayEnd.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return results;
  }

  private Thread start(int item, Map<Integer, String> results) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                results.put(item, group.run(item));
              } catch (IllegalStateException bad) {
                results.put(item, "failed " + bad.getMessage());
              }
            });
  }

  private String alone(int item) {
    if (item == FIRST) {
      firstStarted.countDown();
      awaitEnd();
    }
    if (item < 0) {
      throw new AssertionError("a fault");
    }
    fail(item);
    return "alone " + item;
  }

  private String together(int item) {
    together.add(List.of(item));
    fail(item);
    return "together " + item;
  }

  private static void fail(int item) {
    if (item == BAD) {
      throw new IllegalStateException("bad");
    }
  }

  private void awaitEnd() {
    try {
      firstMayEnd.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
