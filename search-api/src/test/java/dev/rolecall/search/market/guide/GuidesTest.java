package dev.rolecall.search.market.guide;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.find.PayHistogram;
import dev.rolecall.search.index.document.PublicJobs;
import dev.rolecall.search.market.RandomMarketJobs;
import dev.rolecall.testkit.platform.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every published figure equals that of a count job by job.
@StoreContract
class GuidesTest {
  private static final int JOBS = 1_500;
  private static final List<Job> ALL = new ArrayList<>();
  private static JobTopic topic;
  private static RunningSearch search;

  @BeforeAll
  static void index() {
    topic = JobTopic.created();
    search = RunningSearch.on(topic, "--rolecall.market.refresh-interval=1h");
    List<Job> jobs = Stream.concat(new RandomMarketJobs(20261129).jobs(JOBS), few()).toList();
    jobs.forEach(job -> PublicJobs.of(job).ifPresent(ALL::add));
    topic.put(jobs.toArray(Job[]::new));
    search.awaitTotal("all:yes closed:yes", ALL.size());
  }

  /// Nine jobs of one company that state pay, and eleven that do not.
  private static Stream<Job> few() {
    Stream<Job> nine =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    aJob("Firmware Engineer")
                        .postingId("few-" + i)
                        .family(JobFamily.EMBEDDED, false)
                        .paying(60_000, 70_000, "EUR")
                        .build());
    Stream<Job> unpaid =
        IntStream.range(0, 11)
            .mapToObj(
                i ->
                    aJob("Security Engineer")
                        .postingId("unpaid-" + i)
                        .family(JobFamily.SECURITY, true)
                        .build());
    return Stream.concat(nine, unpaid);
  }

  @AfterAll
  static void stop() {
    search.close();
    topic.close();
  }

  private static GuideFigures figures(GuideTopic topic) {
    return Objects.requireNonNull(search.bean(Guides.class).figures(topic).block());
  }

  private static GuideCatalog catalog() {
    return Objects.requireNonNull(search.bean(Guides.class).catalog().block());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backend-engineer",
        "data-engineer",
        "senior-backend-engineer-germany",
        "java-engineer",
        "senior-java-engineer",
        "go-engineer-united-states",
        "security-engineer",
        "embedded-engineer",
        "frontend-engineer"
      })
  void everyFigureEqualsACountJobByJob(String slug) {
    GuideTopic.parse(slug)
        .ifPresent(
            about -> {
              GuideFigures actual = figures(about);
              GuideFigures expected = new BruteForceGuide(ALL, about, actual.asOf()).figures();
              assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
            });
  }

  @Test
  void theFiguresThatAreComparedAreNotEmpty() {
    GuideFigures backend = figures(GuideTopic.parse("backend-engineer").orElseThrow());
    assertThat(backend.positions().open()).isGreaterThan(300);
    assertThat(backend.positions().evergreen()).isPositive();
    assertThat(backend.positions().agencies()).isPositive();
    assertThat(backend.weeks()).hasSize(26).allMatch(week -> week.open() > 0);
    assertThat(backend.hiring().medianDaysOpen()).isPositive();
    assertThat(backend.pay().byLevel()).hasSizeGreaterThan(3);
    assertThat(backend.pay().byCountry()).hasSizeGreaterThan(2);
    assertThat(backend.pay().bySkill()).hasSizeGreaterThan(3);
    assertThat(backend.skills().together()).isNotEmpty();
    assertThat(backend.levels()).hasSizeGreaterThan(3).anyMatch(step -> !step.more().isEmpty());
    assertThat(backend.neighbors()).hasSizeGreaterThan(2).allMatch(role -> role.payStep() != null);
    assertThat(backend.certifications()).hasSize(2);
    assertThat(backend.sectors()).hasSize(4);
    assertThat(backend.titles()).hasSizeGreaterThan(3);
    assertThat(backend.languages()).hasSize(2);
  }

  @Test
  void theCatalogHasExactlyTheTopicsWithTenJobs() {
    List<GuideTopic> topics = new ArrayList<>();
    for (GuideSubject subject : GuideSubject.all()) {
      for (String country : new String[] {null, "DE", "NL", "US"}) {
        topics.add(new GuideTopic(subject, null, country));
        GuideTopic.LEVELS.forEach(level -> topics.add(new GuideTopic(subject, level, country)));
      }
    }
    assertThat(catalog().topics().values())
        .containsExactlyInAnyOrderElementsOf(
            topics.stream().map(GuidesTest::entry).filter(it -> it.jobs() >= 10).toList());
  }

  private static GuideCatalog.Entry entry(GuideTopic about) {
    return new GuideCatalog.Entry(
        about,
        ALL.stream()
            .filter(job -> job.status() == JobStatus.OPEN)
            .filter(job -> BruteForceJobs.isOf(about, job))
            .count());
  }

  @Test
  void nineJobsHaveNoGuideAndNoPay() {
    assertThat(catalog().topics()).doesNotContainKey("embedded-engineer");
    assertThat(figures(GuideTopic.parse("embedded-engineer").orElseThrow()).pay().quartiles())
        .isEmpty();
  }

  @Test
  void jobsWithoutPayHaveAGuideWithoutPay() {
    GuideFigures security = figures(GuideTopic.parse("security-engineer").orElseThrow());
    assertThat(security.positions().open()).isEqualTo(11);
    assertThat(security.hiring().companies()).isEqualTo(1);
    assertThat(security.pay().all()).isEqualTo(PayHistogram.EMPTY);
    assertThat(security.pay().byLevel()).isEmpty();
    assertThat(security.skills().demand()).isEmpty();
    assertThat(security.neighbors()).isEmpty();
  }

  /// A link finds the jobs that its figure counts.
  @Test
  void theSearchBehindAFigureFindsItsJobs() {
    GuideFigures java = figures(GuideTopic.parse("senior-java-engineer").orElseThrow());
    java.skills()
        .demand()
        .forEach(
            skill ->
                assertThat(search.total(skill.search()))
                    .as(skill.search())
                    .isEqualTo(skill.jobs()));
    java.levels()
        .forEach(
            step ->
                assertThat(search.total(step.search())).as(step.search()).isEqualTo(step.jobs()));
    Stream.of(java.workModes(), java.employmentTypes(), java.visa(), java.languages())
        .flatMap(List::stream)
        .forEach(
            value ->
                assertThat(search.total(value.search()))
                    .as(value.search())
                    .isEqualTo(value.jobs()));
    Stream.of(java.titles(), java.certifications())
        .flatMap(List::stream)
        .forEach(value -> assertThat(search.total(value.search())).as(value.search()).isPositive());
  }
}
