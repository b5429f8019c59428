package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.profile.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The behavior of every [Matching], independent of how it stores the jobs.
interface MatchingContract {
  Profile JAVA_PERSON =
      who("{'skills': [{'id': 'java', 'need': 'MUST'}, {'id': 'kafka', 'need':" + " 'WANT'}]}");
  Job BEST = aJob("Best").postingId("1").needing("java", "kafka").build();
  Job GOOD = aJob("Good").postingId("2").needing("java", "scala").build();
  Job WITHOUT_JAVA = aJob("Other").postingId("3").needing("php").build();

  /// A matching over these jobs that judges with [ReferenceData#bundled()].
  Matching over(List<Job> jobs);

  private MatchList match(List<Job> jobs, MatchRequest request) {
    return over(jobs).match(JAVA_PERSON, request);
  }

  private static MatchRequest all() {
    return new MatchRequest(null, Set.of(), 0, 100);
  }

  private static List<Job> jobs(MatchList list) {
    return list.matches().stream().map(JobMatch::job).toList();
  }

  @Test
  default void listsTheBestFirstAndCountsTheVetoed() {
    MatchList list = match(List.of(WITHOUT_JAVA, GOOD, BEST), all());
    assertThat(jobs(list)).containsExactly(BEST, GOOD);
    assertThat(list.total()).isEqualTo(2);
    assertThat(list.vetoed()).containsOnly(java.util.Map.entry("skills", 1));
  }

  @Test
  default void givesEachMatchAsTheJudgeDoes() {
    assertThat(match(List.of(GOOD, BEST), all()).matches())
        .allSatisfy(
            each -> {
              assertThat(each.match())
                  .isEqualTo(Judge.judge(each.job(), JAVA_PERSON, ReferenceData.bundled()));
              assertThat(each.match().status()).isEqualTo(MatchStatus.MATCH);
            });
  }

  @Test
  default void theLimitShortensTheListButNotTheTotal() {
    MatchList list = match(List.of(GOOD, BEST), new MatchRequest(null, Set.of(), 0, 1));
    assertThat(jobs(list)).containsExactly(BEST);
    assertThat(list.total()).isEqualTo(2);
  }

  /// The fourth opening of a company loses more than the little that another company's job lacks.
  @Test
  default void theOpeningsOfOneCompanyDoNotFillTheList() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      jobs.add(aJob("Opening").at("Tern Labs").postingId("9" + i).needing("java", "kafka").build());
    }
    Job other = aJob("Other").at("Quill").needing("java", "kafka", "scala").build();
    jobs.add(other);
    List<JobMatch> matches = match(jobs, all()).matches();
    int place = matches.stream().map(JobMatch::job).toList().indexOf(other);
    assertThat(place).isLessThan(4);
    assertThat(matches.get(place).match().score()).isLessThan(matches.get(4).match().score());
  }

  @Test
  default void leavesOutLowerScores() {
    int best = match(List.of(BEST), all()).matches().getFirst().match().score();
    assertThat(jobs(match(List.of(GOOD, BEST), new MatchRequest(null, Set.of(), best, 100))))
        .containsExactly(BEST);
  }

  @Test
  default void leavesOutJobsOfTheseRolesAndJobsSeenBefore() {
    RoleKey sent = BEST.postings().getFirst().role();
    assertThat(jobs(match(List.of(GOOD, BEST), new MatchRequest(null, Set.of(sent), 0, 100))))
        .containsExactly(GOOD);
    Instant after = BEST.firstSeenAt().plusSeconds(1);
    assertThat(jobs(match(List.of(BEST), new MatchRequest(after, Set.of(), 0, 100)))).isEmpty();
  }

  @Test
  default void closedJobsAreNeitherMatchedNorCounted() {
    Job closed =
        aJob("Closed")
            .postingId("4")
            .needing("php")
            .closed(CloseReason.GONE_FROM_BOARD, Instant.EPOCH)
            .build();
    MatchList list = match(List.of(closed), all());
    assertThat(list.matches()).isEmpty();
    assertThat(list.vetoed()).isEmpty();
  }

  @Test
  default void jobsThatNotEveryoneMaySeeAreNeitherMatchedNorCounted() {
    Job secret =
        BEST.toBuilder()
            .postings(
                BEST.postings().stream()
                    .map(posting -> withRights(posting, new Rights(null, false)))
                    .toList())
            .build();
    MatchList list = match(List.of(secret), all());
    assertThat(list.matches()).isEmpty();
    assertThat(list.total()).isZero();
  }

  private static JobPosting withRights(JobPosting posting, Rights rights) {
    return new JobPosting(
        posting.role(),
        posting.source(),
        posting.url(),
        posting.postedAt(),
        posting.firstSeenAt(),
        posting.lastVerifiedAt(),
        posting.closed(),
        rights);
  }

  @Test
  default void oneMatchIsThatOfTheJudgeAlsoWhenItIsVetoed() {
    Matching matching = over(List.of(WITHOUT_JAVA, GOOD));
    JobMatch vetoed = matching.match(JAVA_PERSON, WITHOUT_JAVA.id()).orElseThrow();
    assertThat(vetoed.match())
        .isEqualTo(Judge.judge(WITHOUT_JAVA, JAVA_PERSON, ReferenceData.bundled()));
    assertThat(vetoed.match().status()).isEqualTo(MatchStatus.VETO);
    assertThat(vetoed.match().parts()).isNotEmpty();
    assertThat(matching.match(JAVA_PERSON, GOOD.id())).isPresent();
    assertThat(matching.match(JAVA_PERSON, BEST.id())).isEmpty();
  }

  @Test
  default void theEffectsNameWhatIsHiddenAndWhatWouldOpenIt() {
    RuleEffects effects = over(List.of(WITHOUT_JAVA, GOOD, BEST)).effects(JAVA_PERSON, 0);
    assertThat(effects.jobs()).isEqualTo(3);
    assertThat(effects.shown()).isEqualTo(2);
    assertThat(effects.rules())
        .containsExactly(
            new RuleEffects.HiddenByRule(
                "skills",
                1,
                1,
                List.of(
                    new RuleEffects.HiddenExample(
                        WITHOUT_JAVA.id(),
                        "Other",
                        "Acme",
                        "Names PHP, but not the required Java"))));
    assertThat(effects.changes())
        .extracting(RuleEffects.ChangeEffect::text)
        .containsExactly("Not requiring Java would add 1 matching job");
  }

  @Test
  default void isCurrentWhenAllJobsAreLoaded() {
    assertThat(over(List.of(BEST)).isLoaded()).isTrue();
  }
}
