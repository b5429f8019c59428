package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.digest.Digest;
import dev.rolecall.match.notify.digest.DigestState;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.SubmissionResult;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.JobBuilder;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Saved searches and followed companies in digests.
@StoreContract
class SavedSearchDigestTest {
  private static final String DAILY = "{\"when\": \"DAILY\", \"at\": \"08:00\"}";
  private static final String JAVA =
      """
      {"skills": [{"id": "java", "need": "WANT"}], "alert": {"when": "DAILY", "at": "08:00"}}
      """;

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z");
  private final Digests instance = world.instance();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void onlyJobsFirstSeenAfterASearchWasSavedAreNew() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T06:59:00Z"));
    save(sam, "skill:kafka", DAILY);
    at("2026-11-05T08:00:00Z");
    assertThat(world.mailServer.delivered()).isEmpty();
    assertThat(state(sam)).isEqualTo(DigestState.EMPTY);
    world.jobs.addJobs(job("2", "kafka", "2026-11-05T20:00:00Z"));
    world.jobs.addJobs(job("3", "php", "2026-11-05T20:00:00Z"));
    at("2026-11-06T08:00:00Z");
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("New for “skill:kafka”", "Job 2")
        .doesNotContain("Job 1", "Job 3", "of 100");
    at("2026-11-07T08:00:00Z");
    assertThat(texts()).as("nothing new, no mail").hasSize(1);
  }

  @Test
  void aJobIsListedOnceAmongMatchesSearchesAndCompanies() {
    Account sam = world.person("sam@rolecall.example", "UTC", JAVA);
    save(sam, "skill:java", DAILY);
    world.clock.advance(Duration.ofSeconds(1));
    save(sam, "skill:kafka", DAILY);
    world.clock.advance(Duration.ofSeconds(1));
    world.searches.follow(
        sam.id(), new SavedSearches.Input("Lumen Post", "lumen-post", alert(DAILY)));
    world.jobs.addJobs(
        job("1", "java", "2026-11-05T07:30:00Z"),
        job("2", "kafka", "2026-11-05T07:30:00Z"),
        seen(
            aJob("Job 4").postingId("4").at("Lumen Post").needing("cobol"),
            "2026-11-05T07:30:00Z"));
    at("2026-11-05T08:00:00Z");
    Mail mail = world.mailServer.delivered().getFirst();
    Document page = Jsoup.parse(mail.html());
    assertThat(page.select("h2").eachText())
        .containsExactly("Your matches", "New at Lumen Post", "New for “skill:kafka”");
    assertThat(page.select("a[href*=/jobs/]:not(:containsOwn(See the job))").eachText())
        .containsExactlyInAnyOrder("Job 1", "Job 2", "Job 4")
        .startsWith("Job 1");
    assertThat(mail.subject()).isEqualTo("3 new backend jobs for you, including Job 1 at Acme");
    assertThat(page.select("a[href*=/api/v1/unsubscribe/]").eachText())
        .containsExactly(
            "Stop emails about these matches",
            "Stop emails about Lumen Post",
            "Stop emails for this search",
            "Unsubscribe from all");
    at("2026-11-06T08:00:00Z");
    assertThat(world.mailServer.delivered()).hasSize(1);
  }

  @Test
  void aRepostAMergeAndAnUnmergeAreNotNew() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    save(sam, "skill:kafka", DAILY);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:30:00Z"));
    at("2026-11-05T08:00:00Z");
    assertThat(world.mailServer.delivered()).hasSize(1);
    Job first = aJob("Job 1").postingId("1").needing("kafka").build();
    // a repost is merged with the first posting, and the job looks new
    Job repost = job("9", "kafka", "2026-11-05T21:00:00Z");
    world.jobs.clear();
    world.jobs.addJobs(
        repost.toBuilder()
            .postings(List.of(repost.postings().getFirst(), first.postings().getFirst()))
            .build());
    at("2026-11-06T08:00:00Z");
    assertThat(world.mailServer.delivered()).hasSize(1);
    // after an un-merge, the first posting is a job of its own again
    world.jobs.clear();
    world.jobs.addJobs(job("1", "kafka", "2026-11-06T21:00:00Z"));
    at("2026-11-07T08:00:00Z");
    assertThat(world.mailServer.delivered()).hasSize(1);
  }

  @Test
  void theCapLeavesTheRestForTheNextMail() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    save(sam, "skill:kafka", "{\"when\": \"DAILY\", \"at\": \"08:00\", \"limit\": 2}");
    for (int i = 1; i <= 5; i++) {
      JobBuilder each = aJob("Job " + i).postingId("" + i).at("Company " + i).needing("kafka");
      world.jobs.addJobs(seen(each, "2026-11-05T07:3%d:00Z".formatted(i)));
      world.jobs.addJobs(seen(each.postingId("b" + i), "2026-11-05T07:3%d:30Z".formatted(i)));
    }
    at("2026-11-05T08:00:00Z");
    assertThat(texts().getLast())
        .contains("4 new", "Job 5", "Job 4", "6 more new jobs will be in your next emails.")
        .contains(
            "More jobs at the same company", "See all results of this search, including those of");
    at("2026-11-06T08:00:00Z");
    assertThat(texts().getLast())
        .contains("Job 3", "Job 2", "2 more new jobs will be in your next emails.");
    at("2026-11-07T08:00:00Z");
    assertThat(texts().getLast()).contains("Job 1").doesNotContain("more new");
    at("2026-11-08T08:00:00Z");
    assertThat(texts()).hasSize(3);
  }

  @Test
  void aSnoozedSearchReturnsAtItsHourWithAllThatWasNew() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    SavedSearch search = save(sam, "skill:kafka", DAILY);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:30:00Z"));
    world.searches.snooze(sam.id(), search.id(), Instant.parse("2026-12-01T12:00:00Z"));
    for (int day = 5; day <= 30; day++) {
      at("2026-11-%02dT08:00:00Z".formatted(day));
    }
    at("2026-12-01T08:00:00Z");
    at("2026-12-01T12:00:00Z");
    assertThat(world.mailServer.delivered()).isEmpty();
    at("2026-12-02T07:59:00Z");
    assertThat(world.mailServer.delivered()).isEmpty();
    at("2026-12-02T08:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Job 1");
  }

  @Test
  void aPauseOfAllStopsEverythingUntilItEnds() {
    Account sam = world.person("sam@rolecall.example", "UTC", JAVA);
    save(sam, "skill:kafka", DAILY);
    world.jobs.addJobs(
        job("1", "kafka", "2026-11-05T07:30:00Z"), job("2", "java", "2026-11-05T07:30:00Z"));
    world.pauses.pause(sam.id(), true);
    at("2026-11-05T08:00:00Z");
    at("2026-11-06T08:00:00Z");
    assertThat(world.mailServer.delivered()).isEmpty();
    world.clock.set(Instant.parse("2026-11-06T20:00:00Z"));
    world.pauses.pause(sam.id(), false);
    at("2026-11-07T08:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Job 1", "Job 2");
  }

  @Test
  void aDigestIsLateBySixHoursAtMostAndThenComesOnTheNextDate() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    Account kim = withoutProfile("kim@rolecall.example", "UTC");
    save(sam, "skill:kafka", "{\"when\": \"DAILY\", \"at\": \"08:00\"}");
    save(kim, "skill:kafka", "{\"when\": \"DAILY\", \"at\": \"10:00\"}");
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:30:00Z"));
    // nothing ran since before 08:00
    at("2026-11-05T15:00:00Z");
    assertThat(world.mailServer.delivered()).extracting(Mail::to).containsExactly(kim.email());
    at("2026-11-06T07:59:00Z");
    assertThat(world.mailServer.deliveredTo(sam.email())).isEmpty();
    at("2026-11-06T08:00:00Z");
    assertThat(world.mailServer.deliveredTo(sam.email())).hasSize(1);
    assertThat(world.digests(sam))
        .extracting(Digest::date)
        .containsExactly(LocalDate.of(2026, 11, 6));
  }

  @Test
  void nothingFromTheTimeASearchWasOffIsSentWhenItIsTurnedOnAgain() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    SavedSearch search = save(sam, "skill:kafka", DAILY);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:30:00Z"));
    at("2026-11-05T08:00:00Z");
    world.searches.turnOff(sam.id(), search.id());
    world.jobs.addJobs(job("2", "kafka", "2026-11-06T07:30:00Z"));
    at("2026-11-06T08:00:00Z");
    world.clock.set(Instant.parse("2026-11-07T07:00:00Z"));
    world.searches.change(
        sam.id(), search.id(), new SavedSearches.Input(null, null, alert(DAILY)), null);
    at("2026-11-07T08:00:00Z");
    assertThat(texts()).as("only what was sent before it was off").hasSize(1);
    world.jobs.addJobs(job("3", "kafka", "2026-11-07T09:00:00Z"));
    at("2026-11-08T08:00:00Z");
    assertThat(texts()).hasSize(2).last().asString().contains("Job 3").doesNotContain("Job 2");
  }

  @Test
  void aDigestThatWaitsToBeSentAgainIsNotSentWhileItsSearchIsSnoozed() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    SavedSearch search = save(sam, "skill:kafka", DAILY);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:30:00Z"));
    world.mailServer.then(new SubmissionResult.Deferred("451"));
    at("2026-11-05T08:00:00Z");
    world.searches.snooze(sam.id(), search.id(), Instant.parse("2026-11-07T12:00:00Z"));
    for (String time : List.of("05T08:30", "05T13:00", "06T08:00", "07T08:00", "07T12:00")) {
      at("2026-11-" + time + ":00Z");
    }
    assertThat(texts()).isEmpty();
    at("2026-11-08T08:00:00Z");
    at("2026-11-08T08:30:00Z");
    assertThat(texts()).singleElement().asString().contains("Job 1");
  }

  @Test
  void aDigestThatWasMissedAtTheFirstOfTwoHoursComesAtTheSecond() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    save(sam, "skill:kafka", DAILY);
    save(sam, "skill:java", "{\"when\": \"DAILY\", \"at\": \"20:00\"}");
    world.jobs.addJobs(
        job("1", "kafka", "2026-11-05T07:30:00Z"), job("2", "java", "2026-11-05T07:30:00Z"));
    // nothing ran since before 08:00
    at("2026-11-05T14:01:00Z");
    assertThat(texts()).isEmpty();
    world.mailServer.then(new SubmissionResult.Deferred("451"));
    at("2026-11-05T20:00:00Z");
    assertThat(texts()).isEmpty();
    at("2026-11-05T20:30:00Z");
    assertThat(texts())
        .as("late by half an hour")
        .singleElement()
        .asString()
        .contains("Job 1", "Job 2");
  }

  @Test
  void aDigestThatWasMissedAtBothOfTwoHoursComesOnTheNextDate() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    save(sam, "skill:kafka", DAILY);
    save(sam, "skill:java", "{\"when\": \"DAILY\", \"at\": \"10:00\"}");
    world.jobs.addJobs(job("1", "java", "2026-11-05T07:30:00Z"));
    at("2026-11-05T16:01:00Z");
    at("2026-11-06T07:59:00Z");
    assertThat(texts()).isEmpty();
    at("2026-11-06T08:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Job 1");
  }

  @Test
  void twoLinksThatAreFollowedAtOnceStopBothMails() throws InterruptedException {
    Account sam = world.person("sam@rolecall.example", "UTC", JAVA);
    SavedSearch search = save(sam, "skill:kafka", DAILY);
    SavedSearch other = save(sam, "skill:go", DAILY);
    List<Thread> clicks =
        Stream.<Runnable>of(
                () -> world.searches.turnOff(sam.id(), search.id()),
                () -> world.searches.turnOff(sam.id(), search.id()),
                () -> world.searches.turnOff(sam.id(), other.id()),
                () -> world.searches.turnOffAll(sam.id()))
            .map(Thread.ofVirtual()::start)
            .toList();
    for (Thread click : clicks) {
      click.join();
    }
    assertThat(world.searches.of(sam.id()))
        .extracting(each -> each.alert().frequency())
        .containsOnly(AlertFrequency.OFF);
  }

  @Test
  void aDeletedSearchIsSilentAndARestoredOneContinues() {
    Account sam = withoutProfile("sam@rolecall.example", "UTC");
    SavedSearch search = save(sam, "skill:kafka", DAILY);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:30:00Z"));
    assertThat(world.searches.delete(sam.id(), search.id())).isTrue();
    at("2026-11-05T08:00:00Z");
    assertThat(world.mailServer.delivered()).isEmpty();
    assertThat(world.searches.restore(sam.id(), search.id())).isPresent();
    at("2026-11-06T08:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Job 1");
    world.searches.delete(sam.id(), search.id());
    world.clock.advance(Duration.ofHours(25));
    assertThat(world.searches.restore(sam.id(), search.id())).isEmpty();
  }

  /// Every person at 08:00 of their own clock on each date, while three zones change theirs.
  @Test
  void everyoneGetsOneMailADayAtTheirHourWhileClocksChange() {
    List<String> zones =
        List.of(
            "Europe/Amsterdam",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "UTC");
    world.clock.set(Instant.parse("2026-10-23T00:00:00Z"));
    Map<String, ZoneId> people = new TreeMap<>();
    for (String zone : zones) {
      String address = zone.toLowerCase().replace('/', '.') + "@rolecall.example";
      Account account = withoutProfile(address, zone);
      save(account, "skill:kafka", DAILY);
      people.put(address, ZoneId.of(zone));
    }
    Map<String, List<String>> received = new TreeMap<>();
    Instant end = Instant.parse("2026-11-03T00:00:00Z");
    for (Instant now = world.clock.instant(); now.isBefore(end); now = now.plusSeconds(900)) {
      world.clock.set(now);
      world.jobs.addJobs(job("q" + now.getEpochSecond(), "kafka", now.toString()));
      int before = world.mailServer.delivered().size();
      world.run(instance);
      for (Mail mail :
          world.mailServer.delivered().subList(before, world.mailServer.delivered().size())) {
        ZonedDateTime local = now.atZone(people.get(mail.to()));
        received
            .computeIfAbsent(mail.to(), _ -> new ArrayList<>())
            .add(local.toLocalDate() + " " + local.toLocalTime());
      }
    }
    assertThat(received).hasSize(zones.size());
    received.forEach(
        (address, times) ->
            assertThat(times)
                .as(address)
                .allSatisfy(time -> assertThat(time).endsWith(" 08:00"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(10));
  }

  private void at(String time) {
    world.clock.set(Instant.parse(time));
    world.run(instance);
  }

  private Account withoutProfile(String email, String zone) {
    return world.people.signUp(email, zone).account();
  }

  private SavedSearch save(Account account, String query, String alert) {
    return world
        .searches
        .save(account.id(), new SavedSearches.Input(null, query, alert(alert)))
        .search();
  }

  private static tools.jackson.databind.JsonNode alert(String json) {
    return Json.MAPPER.readTree(json);
  }

  private DigestState state(Account account) {
    return world.digests(account).getFirst().state();
  }

  private List<String> texts() {
    return world.mailServer.delivered().stream().map(Mail::text).toList();
  }

  private static Job job(String id, String skill, String seenAt) {
    return seen(aJob("Job " + id).postingId(id).at("Acme").needing(skill), seenAt);
  }

  private static Job seen(JobBuilder job, String at) {
    return job.build().toBuilder().firstSeenAt(Instant.parse(at)).build();
  }
}
