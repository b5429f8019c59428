package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rolecall.ingest.kafka.streams.CommitPace;
import dev.rolecall.ingest.merge.state.MergeCaches;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobMark;
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
  void aRoleBecomesAJobWithTheIdThatItFounded() {
    Role role = role("1", 0, "Utrecht");
    tell(role);
    Job job = jobs.readValue();
    assertThat(job.id()).isEqualTo(JobIds.founding(role.key()));
    assertThat(job.revision()).isEqualTo(1);
    assertThat(job.status()).isEqualTo(JobStatus.OPEN);
  }

  @Test
  void theSameRoleAgainChangesNothing() {
    tell(role("1", 0, "Utrecht"));
    jobs.readValuesToList();
    tell(role("1", 0, "Utrecht"));
    assertThat(jobs.isEmpty()).isTrue();
  }

  @Test
  void oneOpeningInTwoCitiesIsOneJobWithTwoPlaces() {
    tell(role("1", 0, "Utrecht", "req-42"));
    tell(role("2", 5, "Berlin", "req-42"));
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
  void whenTheElderComesLaterTheYoungerIsMergedIntoIt() {
    Role younger = role("2", 5, "Berlin", "req-42");
    Role elder = role("1", 0, "Utrecht", "req-42");
    tell(younger);
    tell(elder);
    Map<JobId, Job> last = latest();
    Job gone = last.get(JobIds.founding(younger.key()));
    assertThat(gone.mergedInto()).isEqualTo(JobIds.founding(elder.key()));
    assertThat(gone.findable()).isFalse();
    assertThat(last.get(JobIds.founding(elder.key())).postings()).hasSize(2);
  }

  @Test
  void anOperatorsWordTakesThemApartAndRevivesTheYounger() {
    Role elder = role("1", 0, "Utrecht", "req-42");
    Role younger = role("2", 5, "Berlin", "req-42");
    tell(younger);
    tell(elder);
    long revision = latest().get(JobIds.founding(younger.key())).revision();
    decide(elder, younger, true);
    Map<JobId, Job> apart = latest();
    Job revived = apart.get(JobIds.founding(younger.key()));
    assertThat(revived.mergedInto()).isNull();
    assertThat(revived.revision()).isGreaterThan(revision);
    assertThat(apart.get(JobIds.founding(elder.key())).postings()).hasSize(1);
    decide(elder, younger, false);
    assertThat(latest().get(JobIds.founding(younger.key())).mergedInto())
        .isEqualTo(JobIds.founding(elder.key()));
  }

  @Test
  void anEditThatEndsTheLikenessAlsoTakesThemApart() {
    Role younger = role("2", 5, "Berlin", "req-42");
    tell(role("1", 0, "Utrecht", "req-42"));
    tell(younger);
    latest();
    tell(role("2", 5, "Berlin", "req-43"));
    Map<JobId, Job> last = latest();
    assertThat(last.get(JobIds.founding(younger.key())).findable()).isTrue();
  }

  @Test
  void aJobIsClosedWhenAllItsPostingsAre() {
    Role one = role("1", 0, "Utrecht", "req-42");
    Role two = role("2", 5, "Berlin", "req-42");
    tell(one);
    tell(two);
    tell(one.withPosting(one.posting().close(CloseReason.GONE_FROM_BOARD, NOON)));
    Job half = latest().get(JobIds.founding(one.key()));
    assertThat(half.status()).isEqualTo(JobStatus.OPEN);
    assertThat(half.opening().places()).extracting(Place::city).containsExactly("Berlin");
    tell(two.withPosting(two.posting().close(CloseReason.GONE_FROM_BOARD, NOON)));
    assertThat(latest().get(JobIds.founding(one.key())).status()).isEqualTo(JobStatus.CLOSED);
    tell(two);
    assertThat(latest().get(JobIds.founding(one.key())).status()).isEqualTo(JobStatus.OPEN);
  }

  @Test
  void anErasedRoleLeavesAMarkerAndATombstone() {
    Role role = role("1", 0, "Utrecht");
    tell(role);
    jobs.readValuesToList();
    roles.pipeInput(role.key().toString(), (byte[]) null);
    List<KeyValue<String, Job>> told = jobs.readKeyValuesToList();
    assertThat(told.getFirst().value.marks()).containsExactly(JobMark.ERASED);
    assertThat(told.getFirst().value.postings()).isEmpty();
    assertThat(told.getLast().value).isNull();
  }

  @Test
  void whatIsNoRoleBecomesADeadLetterAndTheNextOneIsRead() {
    roles.pipeInput("x", "nonsense".getBytes(StandardCharsets.UTF_8));
    tell(role("1", 0, "Utrecht"));
    assertThat(deadLetters.readValue().where()).isEqualTo("merge");
    assertThat(jobs.readValue().status()).isEqualTo(JobStatus.OPEN);
  }

  @Test
  void thatARoleWasSeenAgainDoesNotRewriteItsContent() {
    Role role = role("1", 0, "Utrecht");
    tell(role);
    tell(role.withPosting(role.posting().verified(NOON.plusSeconds(90_000))));
    assertThat(latest().values()).hasSize(1);
    assertThat(changes("merge-roles")).isEqualTo(2);
    assertThat(changes("merge-contents")).isEqualTo(1);
    assertThat(changes("merge-features")).isEqualTo(1);
  }

  /// How many records a store's changelog has got.
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

  /// Several instances write to one partition, and an operator's decision has another clock.
  @Test
  void recordsThatAreOlderThanThoseBeforeThemAreOrdinary() {
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

  private static Map<JobId, String> outcomeOf(List<Role> told, Path folder) {
    try (TopologyTestDriver fresh = driver(folder)) {
      var in =
          fresh.createInputTopic("postings.v1", new StringSerializer(), new ByteArraySerializer());
      told.forEach(role -> in.pipeInput(role.key().toString(), Codecs.ROLE.write(role)));
      var out =
          fresh.createOutputTopic(
              "jobs.v1", new StringDeserializer(), JsonSerde.of(Codecs.JOB).deserializer());
      Map<JobId, String> living = new HashMap<>();
      for (Job job : out.readValuesToList()) {
        living.remove(job.id());
        if (job.mergedInto() == null) {
          living.put(job.id(), job.opening() + " " + job.postings() + job.status());
        }
      }
      return living;
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
            new CommitPace(Duration.ofMinutes(1)),
            new SimpleMeterRegistry(),
            new MergeCaches(1_000_000, 1_000_000)),
        settings,
        NOON);
  }

  private void tell(Role role) {
    roles.pipeInput(role.key().toString(), Codecs.ROLE.write(role));
  }

  private void decide(Role one, Role other, boolean apart) {
    MergeDecision decision =
        new MergeDecision(ACME, one.key(), other.key(), apart, "operator", NOON);
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
