package dev.rolecall.search.index.document;

import dev.rolecall.model.JobId;
import java.util.List;
import java.util.stream.IntStream;

/// Random samples of all jobs, each half of the one before: the first one has every second job, the
/// fifth one every 32nd. A job is always in the same samples, so that counts in a sample do not
/// change between two pages.
///
/// A job is in one sample on average, so the field is small, and a sample is a single term.
public final class Samples {
  /// The smallest sample: one in 1,024 jobs.
  public static final int MAX = 10;

  private Samples() {}

  /// The numbers of the samples that a job is in.
  public static List<String> of(JobId id) {
    int samples = Math.min(MAX, Integer.numberOfTrailingZeros(mixed(id.value().hashCode())));
    return IntStream.rangeClosed(1, samples).mapToObj(Integer::toString).toList();
  }

  /// The largest sample with at most this many of these jobs; 0 for all jobs.
  public static int of(long jobs, long atMost) {
    int sample = 0;
    while (sample < MAX && jobs >> sample > atMost) {
      sample++;
    }
    return sample;
  }

  /// Every bit of the result depends on all bits of the hash (the finalizer of MurmurHash3).
  private static int mixed(int hash) {
    int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
    mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
    return mixed ^ mixed >>> 16;
  }
}
