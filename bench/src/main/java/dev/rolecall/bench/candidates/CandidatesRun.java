package dev.rolecall.bench.candidates;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localprofiles.LocalProfiles;
import dev.rolecall.match.people.AccountId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Finds the candidates of jobs among a number of people, in the columns and in a baseline.
///
/// @param baselineJobs how many jobs the baseline finds candidates for, and are compared
record CandidatesRun(int people, List<JobAttributes> jobs, int baselineJobs, long seed) {
  private static final int WARM_UP_ROUNDS = 2;

  void run(@Nullable Baseline baseline) throws InterruptedException {
    InventedPeople invented = new InventedPeople(seed);
    LocalProfiles columns = new LocalProfiles(ReferenceData.bundled());
    CpuTimes added =
        CpuTimes.of(
            people, number -> columns.put(account(number), List.of(invented.profile(number))));
    print("%,d people, %,d jobs, seed %d", people, jobs.size(), seed);
    print(
        "  columns: %d bytes per profile, added in %,.1f µs each",
        columns.bytes() / people, added.mean());
    int[] found = new int[jobs.size()];
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      CpuTimes.of(jobs.size(), job -> found[job] = columns.count(jobs.get(job)));
    }
    CpuTimes times = CpuTimes.of(jobs.size(), job -> columns.count(jobs.get(job)));
    print("  columns, candidates of a job: %s", times);
    int[] sorted = found.clone();
    Arrays.sort(sorted);
    print(
        "  candidates: p50 %,d, p90 %,d, mean %,.0f",
        sorted[sorted.length / 2],
        sorted[sorted.length * 9 / 10],
        Arrays.stream(found).average().orElse(0));
    update(columns, invented);
    if (baseline != null) {
      compare(columns, invented, baseline);
    }
  }

  /// Replaces profiles while another thread looks for candidates without a pause.
  private void update(LocalProfiles columns, InventedPeople invented) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger matched = new AtomicInteger();
    Thread matching =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    columns.count(jobs.get(matched.getAndIncrement() % jobs.size()));
                  }
                });
    Random random = new Random(seed);
    int changes = Math.min(people, 5_000);
    long start = System.nanoTime();
    for (int i = 0; i < changes; i++) {
      int number = random.nextInt(people);
      columns.put(account(number), List.of(invented.profile(number)));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    done.set(true);
    matching.join();
    print(
        "  updates while matching: %,.0f profiles/s and %,.0f jobs/s (time that passed)",
        changes / seconds, matched.get() / seconds);
  }

  private void compare(LocalProfiles columns, InventedPeople invented, Baseline baseline) {
    CpuTimes added = CpuTimes.of(people, number -> baseline.add(number, invented.profile(number)));
    baseline.finish();
    print("  %s: added in %,.1f µs each", baseline.name(), added.mean());
    BitSet[] found = new BitSet[baselineJobs];
    CpuTimes slow =
        CpuTimes.of(baselineJobs, job -> found[job] = baseline.candidates(jobs.get(job)));
    print("  %s, candidates of a job (%d jobs): %s", baseline.name(), baselineJobs, slow);
    for (int job = 0; job < baselineJobs; job++) {
      BitSet same = new BitSet();
      columns.candidates(jobs.get(job)).forEach(each -> same.set(number(each)));
      if (!same.equals(found[job])) {
        throw new IllegalStateException(
            "Different candidates for job %d: %d in the columns, %d in the baseline"
                .formatted(job, same.cardinality(), found[job].cardinality()));
      }
    }
    CpuTimes sameJobs = CpuTimes.of(baselineJobs, job -> columns.count(jobs.get(job)));
    print(
        "  the same candidates; median to median of these jobs: %,.0f times",
        slow.micros(0.5) / sameJobs.micros(0.5));
  }

  private static AccountId account(int number) {
    return new AccountId(new UUID(number * 0x2545F4914F6CDD1DL, number));
  }

  private static int number(AccountId account) {
    return (int) account.value().getLeastSignificantBits();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
