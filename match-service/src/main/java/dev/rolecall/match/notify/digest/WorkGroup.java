package dev.rolecall.match.notify.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Does work of several threads together, since a transaction costs about the same for one item as
/// for several. An item is not delayed: while the work on some is done, others gather. Each thread
/// waits for its own item.
///
/// When the work on several items fails, each is worked on alone, so that none fails because of
/// another one.
final class WorkGroup<T, R> {
  private static final int MAX_TOGETHER = 32;

  private final Function<T, R> alone;
  private final Function<List<T>, List<R>> together;
  private final ReentrantLock working = new ReentrantLock();
  private final Queue<Entry<T, R>> waiting = new ConcurrentLinkedQueue<>();

  /// @param together has one result for each item, in their order
  WorkGroup(Function<T, R> alone, Function<List<T>, List<R>> together) {
    this.alone = alone;
    this.together = together;
  }

  private static final class Entry<T, R> {
    final T item;
    @Nullable Outcome<R> outcome;

    Entry(T item) {
      this.item = item;
    }
  }

  private sealed interface Outcome<R> {
    record Done<R>(R result) implements Outcome<R> {}

    record Failed<R>(RuntimeException reason) implements Outcome<R> {}

    record Faulty<R>(Error fault) implements Outcome<R> {}
  }

  R run(T item) {
    Entry<T, R> entry = new Entry<>(item);
    waiting.add(entry);
    working.lock();
    try {
      while (entry.outcome == null) {
        work();
      }
      return switch (entry.outcome) {
        case Outcome.Done<R>(R result) -> result;
        case Outcome.Failed<R>(RuntimeException reason) -> throw reason;
        case Outcome.Faulty<R>(Error fault) -> throw fault;
      };
    } finally {
      working.unlock();
    }
  }

  /// How many items wait.
  int size() {
    return waiting.size();
  }

  private void work() {
    List<Entry<T, R>> entries = new ArrayList<>();
    for (Entry<T, R> next = waiting.poll(); next != null; next = waiting.poll()) {
      entries.add(next);
      if (entries.size() == MAX_TOGETHER) {
        break;
      }
    }
    if (entries.size() == 1 || !isDoneTogether(entries)) {
      entries.forEach(this::workAlone);
    }
  }

  private boolean isDoneTogether(List<Entry<T, R>> entries) {
    try {
      List<R> results = together.apply(entries.stream().map(entry -> entry.item).toList());
      for (int i = 0; i < entries.size(); i++) {
        entries.get(i).outcome = new Outcome.Done<>(results.get(i));
      }
      return true;
    } catch (RuntimeException | Error failed) {
      return false;
    }
  }

  private void workAlone(Entry<T, R> entry) {
    try {
      entry.outcome = new Outcome.Done<>(alone.apply(entry.item));
    } catch (RuntimeException failed) {
      entry.outcome = new Outcome.Failed<>(failed);
    } catch (Error fault) {
      entry.outcome = new Outcome.Faulty<>(fault);
    }
  }
}
