package dev.rolecall.bench.merge;

import dev.rolecall.bench.Counted;
import dev.rolecall.ingest.merge.Grouping;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.job.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Groups the same roles, employer by employer, from their JSON form's objects: all features of a
/// role are computed each time. One thread. The counter `postings` is postings per second;
/// `cpuSeconds` is the share of a second in which the thread ran on a core, so that their ratio is
/// postings per second and core on a busy machine too.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class MergeBenchmark {
  private Collection<List<Role>> employers = List.of();
  private PlainMinHash baseline = new PlainMinHash(1);

  @Setup(Level.Trial)
  public void read() {
    LabeledRoles labeled = LabeledRoles.read();
    employers = labeled.byEmployer();
    baseline = PlainMinHash.bestFor(labeled);
    print("named evidence", labeled.score(MergeBenchmark::oneOpening));
    print(
        "plain MinHash at its best threshold, " + baseline.threshold(),
        labeled.score(baseline::sameOpening));
  }

  @Benchmark
  public void namedEvidence(Counted counted, Blackhole sink) {
    for (List<Role> roles : employers) {
      sink.consume(Grouping.of(roles.stream().map(RoleFeatures::of).toList(), List.of()));
      counted.add(roles.size(), characters(roles));
    }
  }

  @Benchmark
  public void plainMinHash(Counted counted, Blackhole sink) {
    for (List<Role> roles : employers) {
      sink.consume(baseline.group(roles));
      counted.add(roles.size(), characters(roles));
    }
  }

  private static long characters(List<Role> roles) {
    return roles.stream().mapToLong(role -> role.opening().description().length()).sum();
  }

  private static boolean oneOpening(Role one, Role other) {
    return Grouping.of(List.of(RoleFeatures.of(one), RoleFeatures.of(other)), List.of()).size()
        == 1;
  }

  private static void print(String who, LabeledRoles.Score score) {
    System.out.printf(
        Locale.ROOT,
        "%n# %s: precision %.3f, recall %.3f, F1 %.3f%n",
        who,
        score.precision(),
        score.recall(),
        score.f1());
  }
}
