package dev.rolecall.ingest.merge.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Opening;
import java.util.concurrent.atomic.AtomicLong;

/// Decoded features and contents of roles, for all tasks of the process together and bounded by
/// their size in memory. A task never sees what another put in: after an aborted transaction a task
/// starts with a number of its own.
public final class MergeCaches {
  private static final int OPENING_BYTES = 6_000;

  private final AtomicLong tasks = new AtomicLong();
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
