package dev.rolecall.match.localjobs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Jobs that were read from the index and decoded: the digests of a day list the same new jobs for
/// most people.
final class JobCache {
  /// In bytes of JSON, of all cached jobs; decoded, they need more of the heap.
  private static final long MAX_BYTES = 8L << 20;

  private final Cache<JobId, Entry> jobs =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((JobId _, Entry entry) -> entry.bytes())
          .build();

  private record Entry(Job job, int bytes) {}

  /// Those of these jobs that are in the cache.
  Map<JobId, Job> present(Collection<JobId> ids) {
    Map<JobId, Job> found = new HashMap<>();
    jobs.getAllPresent(ids).forEach((id, entry) -> found.put(id, entry.job()));
    return found;
  }

  Job decode(byte[] record) {
    Job job = Codecs.JOB.read(record);
    jobs.put(job.id(), new Entry(job, record.length));
    return job;
  }

  void remove(JobId id) {
    jobs.invalidate(id);
  }
}
