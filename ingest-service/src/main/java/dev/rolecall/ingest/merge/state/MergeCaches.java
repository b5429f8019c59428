package dev.rolecall.ingest.merge.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.model.RoleKey;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Decoded features of roles, for all tasks of the process together and bounded by their size in
/// memory. A task never reads the entries of another: after an aborted transaction a task starts
/// with a new number.
///
/// Contents are not cached between commits: a cache of 24 MB held some 2,000 of more than 100,000,
/// and was a tenth of the live heap.
public final class MergeCaches {
  /// The maximum number of changes of all tasks that wait for a commit: about 20 kB each.
  private static final int MAX_PENDING = 800;

  private final AtomicLong tasks = new AtomicLong();
  private final AtomicInteger pending = new AtomicInteger();
  private final Cache<Key, ContentFeatures> features;

  record Key(long task, RoleKey role) {}

  /// @param featuresBytes of heap for features
  public MergeCaches(long featuresBytes) {
    this.features =
        Caffeine.newBuilder()
            .maximumWeight(featuresBytes)
            .weigher((Key key, ContentFeatures value) -> value.bytes())
            .executor(Runnable::run)
            .build();
  }

  /// Whether so many changes wait that a task must commit.
  public boolean full() {
    return pending.get() >= MAX_PENDING;
  }

  void addPending(int changes) {
    pending.addAndGet(changes);
  }

  long newTask() {
    return tasks.incrementAndGet();
  }

  Cache<Key, ContentFeatures> features() {
    return features;
  }
}
