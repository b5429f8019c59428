package dev.rolecall.ingest.normalize.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.CrawlTrouble;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonSerde;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizeTopologyTest {
  private static final BoardKey BOARD = BoardKey.parse("hn-who-is-hiring:1");
  private static final Terms TERMS =
      new Terms(null, true, Duration.ofDays(540), Duration.ofDays(60), false);
  private static final Topics TOPICS = new Topics("", 3);

  private final SettableClock clock = SettableClock.at("2026-11-02T12:00:00Z");
  @TempDir Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> raw;
  private TestOutputTopic<String, Role> roles;
  private TestOutputTopic<String, CrawlOutcome> crawls;
  private TestOutputTopic<String, DeadLetter> deadLetters;

  @BeforeEach
  void start() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver =
        new TopologyTestDriver(
            NormalizeTopology.build(TOPICS, new LineNormalizer(), clock, Duration.ofMinutes(1)),
            settings,
            clock.instant());
    raw =
        driver.createInputTopic(
            "postings.raw.v1", new StringSerializer(), new ByteArraySerializer());
    StringDeserializer text = new StringDeserializer();
    roles = driver.createOutputTopic("postings.v1", text, JsonSerde.of(Codecs.ROLE).deserializer());
    crawls =
        driver.createOutputTopic(
            "crawls.v1", text, JsonSerde.of(Codecs.CRAWL_OUTCOME).deserializer());
    deadLetters =
        driver.createOutputTopic(
            "postings.raw.v1.dlt", text, JsonSerde.of(Codecs.DEAD_LETTER).deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aPostingWithSeveralTitlesBecomesSeveralRoles() {
    post("7", "acme|Backend Engineer\nData Engineer\nBackend Engineer");
    assertThat(roles.readKeyValuesToList().stream().map(kv -> kv.key))
        .containsExactly(
            "hn-who-is-hiring:1:7#backend-engineer",
            "hn-who-is-hiring:1:7#data-engineer",
            "hn-who-is-hiring:1:7#backend-engineer-2");
  }

  @Test
  void rolesKeepTheirKeysThroughEditsWhateverTheirOrder() {
    post("7", "acme|Backend Engineer\nData Engineer");
    roles.readKeyValuesToList();
    post("7", "acme|Senior Data Engineer\nBackend Engineer (Java)");
    assertThat(roles.readKeyValuesToList())
        .extracting(kv -> kv.key, kv -> kv.value.opening().title())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "hn-who-is-hiring:1:7#data-engineer", "Senior Data Engineer"),
            org.assertj.core.groups.Tuple.tuple(
                "hn-who-is-hiring:1:7#backend-engineer", "Backend Engineer (Java)"));
  }

  @Test
  void aRoleThatAnEditTookAwayIsWithdrawn() {
    post("7", "acme|Backend Engineer\nData Engineer");
    roles.readKeyValuesToList();
    post("7", "acme|Data Engineer");
    assertThat(closed(roles.readKeyValuesToList()))
        .containsEntry("backend-engineer", CloseReason.WITHDRAWN);
  }

  @Test
  void anEditIntoSomethingElseWithdrawsAll() {
    post("7", "acme|Backend Engineer");
    post("7", "!reject");
    assertThat(closed(roles.readKeyValuesToList()))
        .containsEntry("backend-engineer", CloseReason.WITHDRAWN);
  }

  @Test
  void onlyACompleteCrawlClosesWhatItDidNotSee() {
    post("7", "acme|Backend Engineer");
    post("8", "acme|Data Engineer");
    roles.readKeyValuesToList();
    report("c1", CrawlTrouble.NETWORK, "7");
    assertThat(roles.isEmpty()).isTrue();
    report("c2", null, "7");
    assertThat(closed(roles.readKeyValuesToList()))
        .containsOnly(Map.entry("data-engineer", CloseReason.GONE_FROM_BOARD));
    report("c3", null, "7", "8");
    assertThat(roles.readValue().posting().open()).isTrue();
  }

  @Test
  void anOldPostingIsExpiredFromTheStart() {
    clock.set(LineNormalizer.POSTED.plus(Duration.ofDays(61)));
    post("7", "acme|Backend Engineer");
    assertThat(closed(roles.readKeyValuesToList()))
        .containsEntry("backend-engineer", CloseReason.EXPIRED);
  }

  @Test
  void anOpenPostingExpiresWhenItsTimeComes() {
    post("7", "acme|Backend Engineer");
    roles.readKeyValuesToList();
    clock.set(LineNormalizer.POSTED.plus(Duration.ofDays(60)));
    driver.advanceWallClockTime(Duration.ofMinutes(1));
    Role role = roles.readValue();
    assertThat(role.posting().closed().reason()).isEqualTo(CloseReason.EXPIRED);
    driver.advanceWallClockTime(Duration.ofMinutes(1));
    assertThat(roles.isEmpty()).isTrue();
  }

  @Test
  void theOutcomeAccountsForEveryPosting() {
    post("1", "acme|Backend Engineer\nData Engineer");
    post("2", "!reject");
    post("3", "!unreadable");
    post("4", "!fault");
    raw.pipeInput(
        Topics.crawlReportKey(BOARD),
        Codecs.writeRaw(
            new CrawlReport(
                BOARD,
                "c0",
                clock.instant(),
                clock.instant(),
                null,
                new CrawlCounts(6, 3, 1, 2, 0),
                List.of("1", "2", "3", "4"),
                TERMS)));
    CrawlOutcome outcome = crawls.readValue();
    assertThat(outcome.balanced()).isTrue();
    assertThat(outcome.normalized()).isEqualTo(1);
    assertThat(outcome.roles()).isEqualTo(2);
    assertThat(outcome.rejected()).containsOnly(Map.entry("not-a-job", 1));
    assertThat(outcome.deadLettered()).isEqualTo(2);
    assertThat(deadLetters.readValuesToList())
        .extracting(DeadLetter::reason)
        .containsExactly("no idea", "The normaliser failed: a rule broke");
  }

  @Test
  void whatIsNoRecordBecomesADeadLetterAndTheNextOneIsRead() {
    raw.pipeInput("x", "nonsense".getBytes(StandardCharsets.UTF_8));
    post("7", "acme|Backend Engineer");
    assertThat(deadLetters.readValue().where()).isEqualTo("normalize");
    assertThat(roles.readValue().opening().title()).isEqualTo("Backend Engineer");
  }

  @Test
  void anErasedPostingTakesItsRolesAlong() {
    post("7", "acme|Backend Engineer");
    roles.readKeyValuesToList();
    raw.pipeInput(BOARD + ":7", (byte[]) null);
    KeyValue<String, Role> gone = roles.readKeyValue();
    assertThat(gone.key).isEqualTo("hn-who-is-hiring:1:7#backend-engineer");
    assertThat(gone.value).isNull();
  }

  private void post(String id, String payload) {
    RawPosting posting =
        new RawPosting(
            new PostingKey(BOARD, id), payload, "h", "c0", clock.instant(), clock.instant(), TERMS);
    raw.pipeInput(posting.key().toString(), Codecs.writeRaw(posting));
  }

  private void report(String crawl, @Nullable CrawlTrouble trouble, String... seen) {
    Instant now = clock.instant();
    CrawlCounts counts = new CrawlCounts(seen.length, 0, 0, seen.length, 0);
    raw.pipeInput(
        Topics.crawlReportKey(BOARD),
        Codecs.writeRaw(
            new CrawlReport(BOARD, crawl, now, now, trouble, counts, List.of(seen), TERMS)));
  }

  private static Map<String, CloseReason> closed(List<KeyValue<String, Role>> told) {
    Map<String, CloseReason> reasons = new java.util.TreeMap<>();
    for (KeyValue<String, Role> kv : told) {
      if (kv.value.posting().closed() != null) {
        reasons.put(kv.value.key().slug(), kv.value.posting().closed().reason());
      }
    }
    return reasons;
  }
}
