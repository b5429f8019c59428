package dev.rolecall.ingest.merge.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Opening;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Decoded features and contents of roles, for all tasks of the process together and bounded by
/// their size in memory. A task never reads the entries of another: after an aborted transaction a
/// task starts with a new number.
public final class MergeCaches {
  private static final int OPENING_BYTES = 8_000;

  /// The maximum number of changes of all tasks that wait for a commit: about 20 kB each.
  private static final int MAX_PENDING = 800;

  private final AtomicLong tasks = new AtomicLong();
  private final AtomicInteger pending = new AtomicInteger();
  private final Cache<Key, ContentFeatures> features;
  private final Cache<Key, Opening> contents;

  record Key(long task, RoleKey role) {}

  /// @param featuresBytes of heap for features
  /// @param contentsBytes of heap for contents
  public MergeCaches(long featuresBytes, long contentsBytes) {
    this.features =
        Caffeine.newBuilder()
            .maximumWeight(featuresBytes)
            .weigher((Key key, ContentFeatures value) -> value.bytes())
            .executor(Runnable::run)
            .build();
    this.contents =
        Caffeine.newBuilder()
            .maximumWeight(contentsBytes)
            .weigher((Key key, Opening value) -> OPENING_BYTES + value.description().length())
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

  Cache<Key, Opening> contents() {
    return contents;
  }
}
