package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.merge.state.MergeCaches;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/// Runs merging without a broker: publishes roles and reads the resulting jobs.
final class MergeDriver implements AutoCloseable {
  private final SettableClock clock;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> roles;
  private final TestInputTopic<String, byte[]> decisions;
  private final TestOutputTopic<String, Job> jobs;

  MergeDriver(Path state, Instant now) {
    this.clock = SettableClock.at(now);
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    this.driver =
        new TopologyTestDriver(
            MergeTopology.build(
                new Topics("", 3),
                clock,
                new AdaptiveCommit(Duration.ofMinutes(1)),
                new SimpleMeterRegistry(),
                new MergeCaches(1_000_000)),
            settings,
            now);
    StringSerializer text = new StringSerializer();
    this.roles = driver.createInputTopic("postings.v1", text, new ByteArraySerializer());
    this.decisions = driver.createInputTopic("merge-decisions.v1", text, new ByteArraySerializer());
    this.jobs =
        driver.createOutputTopic(
            "jobs.v1", new StringDeserializer(), JsonSerde.of(Codecs.JOB).deserializer());
  }

  void publish(Role role) {
    roles.pipeInput(role.key().toString(), Codecs.ROLE.write(role));
  }

  void publish(List<Role> all) {
    all.forEach(this::publish);
  }

  void decide(Role one, Role other, boolean separate) {
    MergeDecision decision =
        new MergeDecision(
            one.employer(), one.key(), other.key(), separate, "operator", clock.instant());
    decisions.pipeInput(one.key() + " " + other.key(), Codecs.MERGE_DECISION.write(decision));
  }

  /// Advances the test's clock and the wall clock of the streams.
  void advance(Duration time) {
    clock.advance(time);
    driver.advanceWallClockTime(time);
  }

  /// The last version of each job that was published since the previous call.
  Map<JobId, Job> published() {
    Map<JobId, Job> last = new TreeMap<>();
    jobs.readValuesToList().forEach(job -> last.put(job.id(), job));
    return last;
  }

  @Override
  public void close() {
    driver.close();
  }
}
