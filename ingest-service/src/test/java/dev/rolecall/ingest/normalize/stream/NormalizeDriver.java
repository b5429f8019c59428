package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// The topology with its topics, spoken to in postings and reports.
final class NormalizeDriver implements AutoCloseable {
  static final BoardKey BOARD = BoardKey.parse("hn-who-is-hiring:1");
  static final Terms TERMS =
      new Terms(null, true, Duration.ofDays(540), Duration.ofDays(60), false);
  private static final List<String> STORES =
      List.of("posting-roles", "posting-summaries", "expiries", "crawl-counters", "board-reports");

  final SettableClock clock;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final TopologyTestDriver driver;
  final TestInputTopic<String, byte[]> raw;
  private final TestOutputTopic<String, Role> roles;
  final TestOutputTopic<String, CrawlOutcome> crawls;
  final TestOutputTopic<String, DeadLetter> deadLetters;

  NormalizeDriver(Path state, SettableClock clock) {
    this.clock = clock;
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    this.driver =
        new TopologyTestDriver(
            NormalizeTopology.build(
                new Topics("", 3),
                new LineNormalizer(),
                clock,
                new AdaptiveCommit(Duration.ofMinutes(1)),
                meters),
            settings,
            clock.instant());
    this.raw =
        driver.createInputTopic(
            "postings.raw.v1", new StringSerializer(), new ByteArraySerializer());
    StringDeserializer text = new StringDeserializer();
    this.roles =
        driver.createOutputTopic("postings.v1", text, JsonSerde.of(Codecs.ROLE).deserializer());
    this.crawls =
        driver.createOutputTopic(
            "crawls.v1", text, JsonSerde.of(Codecs.CRAWL_OUTCOME).deserializer());
    this.deadLetters =
        driver.createOutputTopic(
            "postings.raw.v1.dlt", text, JsonSerde.of(Codecs.DEAD_LETTER).deserializer());
  }

  /// As after a restart from the changelogs, with the raw log read from its start.
  NormalizeDriver rereading(Path state) {
    NormalizeDriver other = new NormalizeDriver(state, clock);
    for (String store : STORES) {
      KeyValueStore<String, Object> to = other.driver.getKeyValueStore(store);
      KeyValueStore<String, Object> from = driver.getKeyValueStore(store);
      try (KeyValueIterator<String, Object> entries = from.all()) {
        entries.forEachRemaining(entry -> to.put(entry.key, entry.value));
      }
    }
    return other;
  }

  RawPosting posting(String id, String payload) {
    Instant now = clock.instant();
    return new RawPosting(new PostingKey(BOARD, id), payload, "h", "c0", now, now, TERMS);
  }

  void post(String id, String payload) {
    post(posting(id, payload));
  }

  void post(RawPosting posting) {
    raw.pipeInput(posting.key().toString(), Codecs.writeRaw(posting));
  }

  /// As the operator's command sends a dead letter's record again.
  void replay(RawPosting posting) {
    raw.pipeInput(
        new TestRecord<>(
            posting.key().toString(),
            Codecs.writeRaw(posting),
            new RecordHeaders().add(DeadLetters.REPLAYED, new byte[0])));
  }

  void report(String crawl, @Nullable CrawlFailure failure, String... seen) {
    report(crawl, failure, new CrawlCounts(seen.length, 0, 0, seen.length, 0), TERMS, seen);
  }

  void report(
      String crawl,
      @Nullable CrawlFailure failure,
      CrawlCounts counts,
      Terms terms,
      String... seen) {
    Instant now = clock.instant();
    raw.pipeInput(
        Topics.crawlReportKey(BOARD),
        Codecs.writeRaw(
            new CrawlReport(BOARD, crawl, now, now, failure, counts, List.of(seen), terms)));
  }

  void reportOfRemoval(String crawl) {
    Instant now = clock.instant();
    CrawlReport report =
        new CrawlReport(BOARD, crawl, now, now, null, CrawlCounts.ZERO, List.of(), TERMS, true);
    raw.pipeInput(Topics.crawlReportKey(BOARD), Codecs.writeRaw(report));
  }

  /// What was told since the last look.
  List<TestRecord<String, Role>> published() {
    return roles.readRecordsToList();
  }

  boolean nothingPublished() {
    return roles.isEmpty();
  }

  Role publishedOne() {
    return roles.readValue();
  }

  static Map<String, CloseReason> closed(List<TestRecord<String, Role>> told) {
    Map<String, CloseReason> reasons = new TreeMap<>();
    for (TestRecord<String, Role> record : told) {
      if (record.value() != null && record.value().posting().closed() != null) {
        reasons.put(record.value().key().slug(), record.value().posting().closed().reason());
      }
    }
    return reasons;
  }

  @Override
  public void close() {
    driver.close();
  }
}
