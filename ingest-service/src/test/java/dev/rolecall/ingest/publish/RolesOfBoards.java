package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.normalize.stream.NormalizeTopology;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/// The real normalization of crawls, in this process, and the roles that it publishes.
final class RolesOfBoards implements AutoCloseable {
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> raw;
  private final TestOutputTopic<String, Role> output;
  private final TestOutputTopic<String, CrawlOutcome> outcomes;
  private final Map<RoleKey, Role> roles = new HashMap<>();
  private int closures;

  RolesOfBoards(Path state, SettableClock clock) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    this.driver =
        new TopologyTestDriver(
            NormalizeTopology.build(
                new Topics("", 3),
                new RuleNormalizer(SourceRegistry.readers()),
                clock,
                new AdaptiveCommit(Duration.ofMinutes(1)),
                new SimpleMeterRegistry()),
            settings,
            clock.instant());
    this.raw =
        driver.createInputTopic(
            "postings.raw.v1", new StringSerializer(), new ByteArraySerializer());
    StringDeserializer text = new StringDeserializer();
    this.output =
        driver.createOutputTopic("postings.v1", text, JsonSerde.of(Codecs.ROLE).deserializer());
    this.outcomes =
        driver.createOutputTopic(
            "crawls.v1", text, JsonSerde.of(Codecs.CRAWL_OUTCOME).deserializer());
  }

  void publish(Crawl crawl) {
    for (RawPosting posting : crawl.postings()) {
      raw.pipeInput(posting.key().toString(), Codecs.writeRaw(posting));
    }
    raw.pipeInput(Topics.crawlReportKey(crawl.report().board()), Codecs.writeRaw(crawl.report()));
    assertThat(outcomes.readValuesToList())
        .as("one outcome of a crawl")
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.balanced()).as("%s", outcome).isTrue());
    for (TestRecord<String, Role> record : output.readRecordsToList()) {
      RoleKey key = RoleKey.parse(record.key());
      Role role = record.value();
      if (role == null) {
        roles.remove(key);
      } else {
        closures += role.posting().open() ? 0 : 1;
        roles.put(key, role);
      }
    }
  }

  /// @param live ids of the postings that are on the board
  void verifyNothingLiveIsClosed(BoardKey board, List<String> live) {
    Set<String> open = open(board);
    List<RoleKey> wrong =
        roles.values().stream()
            .filter(role -> !role.posting().open())
            .map(Role::key)
            .filter(key -> key.posting().board().equals(board))
            .filter(key -> live.contains(key.posting().externalId()))
            .filter(key -> !open.contains(key.posting().externalId()))
            .toList();
    assertThat(wrong).as("closed, but on the board").isEmpty();
  }

  /// The ids of the postings with an open role.
  Set<String> open(BoardKey board) {
    Set<String> open = new TreeSet<>();
    roles.values().stream()
        .filter(role -> role.posting().open())
        .map(role -> role.key().posting())
        .filter(posting -> posting.board().equals(board))
        .forEach(posting -> open.add(posting.externalId()));
    return open;
  }

  @Override
  public String toString() {
    return "%d roles, %d closures".formatted(roles.size(), closures);
  }

  @Override
  public void close() {
    driver.close();
  }
}
