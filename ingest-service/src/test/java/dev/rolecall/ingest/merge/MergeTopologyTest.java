package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.merge.state.MergeCaches;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class MergeTopologyTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  private static final CompanyId ACME = CompanyId.of("acme");

  @TempDir Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> roles;
  private TestInputTopic<String, byte[]> decisions;
  private TestOutputTopic<String, Job> jobs;
  private TestOutputTopic<String, DeadLetter> deadLetters;

  @BeforeEach
  void start() {
    driver = driver(state);
    roles =
        driver.createInputTopic("postings.v1", new StringSerializer(), new ByteArraySerializer());
    decisions =
        driver.createInputTopic(
            "merge-decisions.v1", new StringSerializer(), new ByteArraySerializer());
    StringDeserializer text = new StringDeserializer();
    jobs = driver.createOutputTopic("jobs.v1", text, JsonSerde.of(Codecs.JOB).deserializer());
    deadLetters =
        driver.createOutputTopic(
            "postings.v1.dlt", text, JsonSerde.of(Codecs.DEAD_LETTER).deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aRoleBecomesAJobWithTheIdDerivedFromIt() {
    Role role = role("1", 0, "Utrecht");
    publish(role);
    Job job = jobs.readValue();
    assertThat(job.id()).isEqualTo(JobIds.of(role.key()));
    assertThat(job.revision()).isEqualTo(1);
    assertThat(job.status()).isEqualTo(JobStatus.OPEN);
  }

  @Test
  void theSameRoleAgainChangesNothing() {
    publish(role("1", 0, "Utrecht"));
    jobs.readValuesToList();
    publish(role("1", 0, "Utrecht"));
    assertThat(jobs.isEmpty()).isTrue();
  }

  @Test
  void oneOpeningInTwoCitiesIsOneJobWithTwoPlaces() {
    publish(role("1", 0, "Utrecht", "req-42"));
    publish(role("2", 5, "Berlin", "req-42"));
    Map<JobId, Job> last = latest();
    assertThat(last).hasSize(1);
    Job job = last.values().iterator().next();
    assertThat(job.opening().places()).extracting(Place::city).containsExactly("Utrecht", "Berlin");
    assertThat(job.postings()).hasSize(2);
    assertThat(job.opening().evidence())
        .anyMatch(e -> e.rule().equals("same-identity") && "req-42".equals(e.text()));
    assertThat(job.history()).anyMatch(change -> change.field().equals("places"));
  }

  @Test
  void whenTheOlderRoleArrivesLaterTheYoungerIsMergedIntoIt() {
    Role younger = role("2", 5, "Berlin", "req-42");
    Role older = role("1", 0, "Utrecht", "req-42");
    publish(younger);
    publish(older);
    Map<JobId, Job> last = latest();
    Job merged = last.get(JobIds.of(younger.key()));
    assertThat(merged.mergedInto()).isEqualTo(JobIds.of(older.key()));
    assertThat(merged.searchable()).isFalse();
    assertThat(last.get(JobIds.of(older.key())).postings()).hasSize(2);
  }

  @Test
  void anOperatorsDecisionSeparatesThemAndRestoresTheYounger() {
    Role older = role("1", 0, "Utrecht", "req-42");
    Role younger = role("2", 5, "Berlin", "req-42");
    publish(younger);
    publish(older);
    long revision = latest().get(JobIds.of(younger.key())).revision();
    decide(older, younger, true);
    Map<JobId, Job> separate = latest();
    Job restored = separate.get(JobIds.of(younger.key()));
    assertThat(restored.mergedInto()).isNull();
    assertThat(restored.revision()).isGreaterThan(revision);
    assertThat(separate.get(JobIds.of(older.key())).postings()).hasSize(1);
    decide(older, younger, false);
    assertThat(latest().get(JobIds.of(younger.key())).mergedInto())
        .isEqualTo(JobIds.of(older.key()));
  }

  @Test
  void anEditThatMakesThemDifferentAlsoSeparatesThem() {
    Role younger = role("2", 5, "Berlin", "req-42");
    publish(role("1", 0, "Utrecht", "req-42"));
    publish(younger);
    latest();
    publish(role("2", 5, "Berlin", "req-43"));
    Map<JobId, Job> last = latest();
    assertThat(last.get(JobIds.of(younger.key())).searchable()).isTrue();
  }

  @Test
  void aJobIsClosedWhenAllItsPostingsAre() {
    Role one = role("1", 0, "Utrecht", "req-42");
    Role two = role("2", 5, "Berlin", "req-42");
    publish(one);
    publish(two);
    publish(one.withPosting(one.posting().close(CloseReason.GONE_FROM_BOARD, NOON)));
    Job halfClosed = latest().get(JobIds.of(one.key()));
    assertThat(halfClosed.status()).isEqualTo(JobStatus.OPEN);
    assertThat(halfClosed.opening().places()).extracting(Place::city).containsExactly("Berlin");
    publish(two.withPosting(two.posting().close(CloseReason.GONE_FROM_BOARD, NOON)));
    assertThat(latest().get(JobIds.of(one.key())).status()).isEqualTo(JobStatus.CLOSED);
    publish(two);
    assertThat(latest().get(JobIds.of(one.key())).status()).isEqualTo(JobStatus.OPEN);
  }

  @Test
  void anErasedRoleLeavesAMarkerAndATombstone() {
    Role role = role("1", 0, "Utrecht");
    publish(role);
    jobs.readValuesToList();
    roles.pipeInput(role.key().toString(), (byte[]) null);
    List<KeyValue<String, Job>> published = jobs.readKeyValuesToList();
    assertThat(published.getFirst().value.flags()).containsExactly(JobFlag.ERASED);
    assertThat(published.getFirst().value.postings()).isEmpty();
    assertThat(published.getLast().value).isNull();
  }

  @Test
  void anUnreadableRecordBecomesADeadLetterAndTheNextOneIsRead() {
    roles.pipeInput("x", "nonsense".getBytes(StandardCharsets.UTF_8));
    publish(role("1", 0, "Utrecht"));
    assertThat(deadLetters.readValue().stage()).isEqualTo("merge");
    assertThat(jobs.readValue().status()).isEqualTo(JobStatus.OPEN);
  }

  @Test
  void seeingARoleAgainDoesNotRewriteItsContent() {
    Role role = role("1", 0, "Utrecht");
    publish(role);
    publish(role.withPosting(role.posting().verified(NOON.plusSeconds(90_000))));
    assertThat(latest().values()).hasSize(1);
    assertThat(changes("merge-roles")).isEqualTo(2);
    assertThat(changes("merge-contents")).isEqualTo(1);
    assertThat(changes("merge-features")).isEqualTo(1);
  }

  /// The number of records in a store's changelog.
  private int changes(String store) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return driver
        .createOutputTopic("merge-test-" + store + "-changelog", bytes, bytes)
        .readRecordsToList()
        .size();
  }

  @Test
  void anyOrderGivesTheSameJobs(@TempDir Path states) {
    List<Role> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(role(Integer.toString(i), i % 5, "City" + i % 4, "req-" + i % 5, "ref-" + i / 4));
    }
    Map<JobId, String> expected = null;
    for (int seed = 0; seed < 8; seed++) {
      Collections.shuffle(all, new Random(seed));
      Map<JobId, String> outcome = outcomeOf(all, states.resolve("s" + seed));
      expected = expected == null ? outcome : expected;
      assertThat(outcome).isEqualTo(expected);
    }
  }

  /// Several instances write to one partition, and the timestamps of operators' decisions are from
  /// another clock.
  @Test
  void recordsOlderThanThePreviousRecordAreHandledWithoutWarnings() {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger("org.apache.kafka.streams.kstream.internals");
    logged.start();
    log.setLevel(Level.WARN);
    log.addAppender(logged);
    try {
      for (int minute = 0; minute < 3; minute++) {
        Role role = role("older-" + minute, 0, "Utrecht");
        roles.pipeInput(
            role.key().toString(), Codecs.ROLE.write(role), NOON.minusSeconds(60L * minute));
      }
    } finally {
      log.detachAppender(logged);
    }
    assertThat(jobs.readValuesToList()).hasSize(3);
    assertThat(logged.list).isEmpty();
  }

  private static Map<JobId, String> outcomeOf(List<Role> published, Path folder) {
    try (TopologyTestDriver other = driver(folder)) {
      var in =
          other.createInputTopic("postings.v1", new StringSerializer(), new ByteArraySerializer());
      published.forEach(role -> in.pipeInput(role.key().toString(), Codecs.ROLE.write(role)));
      var out =
          other.createOutputTopic(
              "jobs.v1", new StringDeserializer(), JsonSerde.of(Codecs.JOB).deserializer());
      Map<JobId, String> visible = new HashMap<>();
      for (Job job : out.readValuesToList()) {
        visible.remove(job.id());
        if (job.mergedInto() == null) {
          visible.put(job.id(), job.opening() + " " + job.postings() + job.status());
        }
      }
      return visible;
    }
  }

  private static TopologyTestDriver driver(Path folder) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "merge-test");
    return new TopologyTestDriver(
        MergeTopology.build(
            new Topics("", 3),
            SettableClock.at(NOON),
            new AdaptiveCommit(Duration.ofMinutes(1)),
            new SimpleMeterRegistry(),
            new MergeCaches(1_000_000)),
        settings,
        NOON);
  }

  private void publish(Role role) {
    roles.pipeInput(role.key().toString(), Codecs.ROLE.write(role));
  }

  private void decide(Role one, Role other, boolean separate) {
    MergeDecision decision =
        new MergeDecision(ACME, one.key(), other.key(), separate, "operator", NOON);
    decisions.pipeInput(one.key() + " " + other.key(), Codecs.MERGE_DECISION.write(decision));
  }

  private Map<JobId, Job> latest() {
    Map<JobId, Job> last = new LinkedHashMap<>();
    jobs.readValuesToList().forEach(job -> last.put(job.id(), job));
    return last;
  }

  private static Role role(String id, int hoursLater, String city, String... identities) {
    RoleKey key = RoleKey.parse("greenhouse:acme:" + id + "#engineer");
    Instant seen = NOON.plusSeconds(3600L * hoursLater);
    JobPosting posting =
        new JobPosting(key, SourceId.of("greenhouse"), null, seen, seen, seen, null, Rights.OPEN);
    Opening opening =
        Opening.builder("Engineer", Company.named(ACME, "Acme"))
            .places(List.of(new Place(city, null, "NL", null, null)))
            .build();
    return new Role(posting, ACME, 0, List.of(identities), opening, "test/1");
  }
}
