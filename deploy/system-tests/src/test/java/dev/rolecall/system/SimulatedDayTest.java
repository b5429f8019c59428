package dev.rolecall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.mail.CountedMail;
import dev.rolecall.model.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People in more than 40 time zones get their digests within a day on which the clocks of Europe
/// are set back, on a clock that runs several hundred times faster, while each service, the broker,
/// the database and the mail server are killed.
///
/// No one gets two, and everyone gets one at the right hour, except those whose SMTP session a kill
/// interrupted: these digests are reported, and their jobs are marked in the next one.
///
/// System properties: `rolecall.day.people` (2,000), `rolecall.day.seconds` that the day takes
/// (150), `rolecall.day.start` (60), the seconds that the services may take to start, and
/// `rolecall.day.delay` (250), the milliseconds that the mail server takes to acknowledge a mail:
/// the longer, the more mails a kill interrupts. 100,000 people need a delay of 0 and a longer day.
@Tag("simulation")
class SimulatedDayTest {
  private static final Logger log = LoggerFactory.getLogger(SimulatedDayTest.class);
  private static final int PEOPLE = Integer.getInteger("rolecall.day.people", 2_000);
  private static final int SECONDS = Integer.getInteger("rolecall.day.seconds", 150);
  private static final double SPEED = Duration.ofDays(1).toSeconds() / (double) SECONDS;

  private static final Duration DELAY =
      Duration.ofMillis(Integer.getInteger("rolecall.day.delay", 250));
  private static final Duration STARTING =
      Duration.ofSeconds(Integer.getInteger("rolecall.day.start", 60));
  private static final Instant CHANGE = Instant.parse("2026-10-25T01:00:00Z");

  /// When the day begins at the earliest.
  private static final Instant DAY = CHANGE.minus(Duration.ofHours(12));

  /// When the services start: that takes some hours of their clock.
  private static final Instant START = DAY.minusMillis(Math.round(STARTING.toMillis() * SPEED));

  private static final Duration TIMEOUT = Duration.ofMinutes(4);
  private static final InventedPostings POSTINGS = new InventedPostings(6, 10, 1, 10, START);

  /// In this order, evenly over the day.
  private static final List<String> KILLED =
      List.of(
          "match-service-1",
          CountingMailProcess.NAME,
          "kafka",
          "match-service-2",
          "postgresql",
          "ingest-service-1",
          CountingMailProcess.NAME,
          "search-api-1",
          "match-service-1",
          "match-service-2");

  @Test
  void everyoneGetsOneDigestAtTheRightHourWhateverIsKilled() throws Exception {
    Path directory = Files.createTempDirectory("rolecall-day");
    directory.toFile().setReadable(true, false);
    directory.toFile().setExecutable(true, false);
    Path root = Path.of(System.getProperty("rolecall.root"));
    try (SlowSource source = SlowSource.start(Duration.ZERO, POSTINGS);
        ServiceCluster on = ServiceCluster.withStores(root, directory)) {
      CountingMailProcess mail =
          new CountingMailProcess(PlatformBinaries.in(root), on.data(), on.ports(), DELAY);
      on.startOther(mail);
      runDay(on, mail, source.mapUrl());
    }
  }

  private static void runDay(ServiceCluster on, CountingMailProcess mail, String sources)
      throws Exception {
    Topics topics = new Topics("day-", 4);
    Instant startedAt = Instant.now();
    Map<String, String> settings = settings(mail, START, startedAt, SPEED);
    on.start("ingest-service", 1, topics, sources, settings);
    JobsTopicReader jobs = new JobsTopicReader(on.stores().kafka(), topics);
    await()
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> jobs.jobs().size() == POSTINGS.postings());
    List<ServiceInstance> matches =
        List.of(
            on.start("match-service", 1, topics, sources, settings),
            on.start("match-service", 2, topics, sources, settings));
    on.start("search-api", 1, topics, sources, settings);
    Clock clock = SimulatedDay.clock(START, startedAt, SPEED);
    SimulatedPeople table = new SimulatedPeople(on.stores().database());
    List<SimulatedPerson> people = people(clock.instant());
    table.insert(people);
    Instant end = people.stream().map(SimulatedPerson::due).max(Instant::compareTo).orElseThrow();
    killInTurn(on, matches, clock, end);
    await()
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreException(SQLException.class)
        .until(() -> clock.instant().isAfter(end) && table.areFinished(people));
    matches.forEach(on::stop);
    List<CountedMail> mails = mail.mails();
    SimulatedDay day = new SimulatedDay(START, startedAt, SPEED, people, table.states(), mails);
    List<SimulatedPerson> interrupted = day.interrupted();
    log.info(
        "{} people, {} mails, {} interrupted; delay of half {}, of 99 % {}, maximum {}",
        people.size(),
        mails.size(),
        interrupted.size(),
        day.delay(0.5),
        day.delay(0.99),
        day.delay(1));
    theNextDigestMarksTheJobs(on, topics, sources, mail, end, interrupted);
  }

  private static List<SimulatedPerson> people(Instant now) {
    Instant start =
        (now.isBefore(DAY) ? DAY : now)
            .truncatedTo(ChronoUnit.MINUTES)
            .plus(Duration.ofMinutes(30));
    assertThat(start)
        .as("the services started in time; otherwise raise rolecall.day.start")
        .isBefore(CHANGE.minus(Duration.ofHours(1)));
    Random random = new Random(PEOPLE);
    return IntStream.range(0, PEOPLE)
        .mapToObj(number -> SimulatedPerson.any(number, start, CHANGE, random))
        .toList();
  }

  /// A service is killed only while its other instance runs.
  private static void killInTurn(
      ServiceCluster on, List<ServiceInstance> matches, Clock clock, Instant end) {
    Duration left = Duration.ofDays(1);
    for (int i = 0; i < KILLED.size(); i++) {
      String part = KILLED.get(i);
      Instant at = end.minus(left.multipliedBy(KILLED.size() - i).dividedBy(KILLED.size() + 1L));
      await().atMost(TIMEOUT.multipliedBy(10)).until(() -> !clock.instant().isBefore(at));
      await().atMost(TIMEOUT).until(() -> matches.stream().allMatch(ServiceInstance::isReady));
      await().atMost(TIMEOUT).until(() -> on.kill(part));
      log.info("Killed {} at {}", part, clock.instant());
    }
  }

  /// On the next day, on a clock that runs at normal speed.
  private static void theNextDigestMarksTheJobs(
      ServiceCluster on,
      Topics topics,
      String sources,
      CountingMailProcess mail,
      Instant end,
      List<SimulatedPerson> interrupted)
      throws Exception {
    Map<String, String> settings = settings(mail, end.plus(Duration.ofHours(36)), Instant.now(), 1);
    settings.put("rolecall.notify.enabled", "false");
    ServiceInstance match = on.start("match-service", 3, topics, sources, settings);
    for (SimulatedPerson person : interrupted) {
      await()
          .atMost(TIMEOUT)
          .until(
              () ->
                  ServiceCalls.call(
                          List.of(match.url()), "POST", "/api/v1/me/digests", person.token(), "{}")
                      .map(response -> response.path("state").asString("")),
              Optional.of("SENT")::equals);
      assertThat(mail.mails())
          .filteredOn(each -> each.recipient().equals(person.email()))
          .filteredOn(each -> !each.messageId().startsWith(person.messageId()))
          .as("the next digest of %s", person)
          .isNotEmpty()
          .first()
          .matches(CountedMail::repeats, "says that it lists jobs again");
    }
  }

  private static Map<String, String> settings(
      CountingMailProcess mail, Instant asOf, Instant startedAt, double speed) {
    Map<String, String> settings = new HashMap<>();
    settings.put("rolecall.clock.as-of", asOf.toString());
    settings.put("rolecall.clock.started-at", startedAt.toString());
    settings.put("rolecall.clock.speed", Double.toString(speed));
    settings.put("rolecall.reference.exchange-rates-url", "");
    settings.put("spring.mail.port", Integer.toString(mail.port()));
    // what a kill interrupts is retried within the hours in which a digest can be late
    settings.put("rolecall.notify.lease", "15s");
    settings.put("rolecall.notify.backoff", "1s");
    settings.put("rolecall.notify.poll-interval", "500ms");
    settings.put("rolecall.notify.smtp-open-duration", "1s");
    return settings;
  }
}
