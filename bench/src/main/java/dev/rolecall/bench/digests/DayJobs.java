package dev.rolecall.bench.digests;

import dev.rolecall.bench.index.InventedJobs;
import dev.rolecall.model.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;

/// The open jobs of a day: some are new since yesterday, the others were in the mails of the days
/// before.
///
/// @param count how many are open
/// @param fresh how many of them are new
record DayJobs(int count, int fresh, long seed, Instant now) {
  private static final int OLDEST_HOURS = 60 * 24;
  private static final int OLD_FROM_HOURS = 5 * 24;
  private static final int DAY_MINUTES = 20 * 60;

  Stream<Job> jobs() {
    Random random = new Random(seed);
    return new InventedJobs(count, seed, now).jobs().map(job -> dated(job, random));
  }

  private Job dated(Job job, Random random) {
    boolean isNew = random.nextInt(count) < fresh;
    Instant seen =
        isNew
            ? now.minus(Duration.ofMinutes(random.nextInt(DAY_MINUTES)))
            : now.minus(
                Duration.ofHours(OLD_FROM_HOURS + random.nextInt(OLDEST_HOURS - OLD_FROM_HOURS)));
    return job.toBuilder().firstSeenAt(seen).postedAt(seen).lastVerifiedAt(now).build();
  }
}
