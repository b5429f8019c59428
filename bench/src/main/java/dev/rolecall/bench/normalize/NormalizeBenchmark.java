package dev.rolecall.bench.normalize;

import dev.rolecall.bench.Counted;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// From a native item's JSON to openings with their evidence, on one thread. Baseline: only parsing
/// the JSON and cleaning the HTML, which every reader must do.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class NormalizeBenchmark {
  private static final Terms TERMS = new Terms(null, true, Duration.ofDays(540), null, false);

  /// A file of comments, one per line; empty for the invented ones of the fixtures.
  @Param("")
  public String posts = "";

  private final RuleNormalizer normalizer = new RuleNormalizer(List.of(new HnPostingReader()));
  private List<RawPosting> postings = List.of();

  @Setup(Level.Trial)
  public void read() {
    BoardKey board = new BoardKey(SourceId.of("hn-who-is-hiring"), "bench");
    Instant now = Instant.parse("2026-11-05T00:00:00Z");
    List<RawPosting> all = new ArrayList<>();
    long characters = 0;
    for (String item : Posts.items(posts)) {
      PostingKey key = new PostingKey(board, String.valueOf(all.size()));
      all.add(new RawPosting(key, item, "hash", "bench", now, now, TERMS));
    }
    postings = List.copyOf(all);
  }

  @Benchmark
  public void wholePipeline(Counted counted, Blackhole sink) {
    long characters = 0;
    for (RawPosting posting : postings) {
      sink.consume(normalizer.normalize(posting));
      characters += posting.payload().length();
    }
    counted.add(postings.size(), characters);
  }

  @Benchmark
  public void jsonAndHtmlAlone(Counted counted, Blackhole sink) {
    long characters = 0;
    for (RawPosting posting : postings) {
      String html = Json.MAPPER.readTree(posting.payload()).path("text").asString("");
      sink.consume(Jsoup.clean(html, Safelist.relaxed()));
      characters += posting.payload().length();
    }
    counted.add(postings.size(), characters);
  }
}
