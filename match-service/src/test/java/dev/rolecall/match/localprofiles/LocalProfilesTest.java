package dev.rolecall.match.localprofiles;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.RandomOpenJobs;
import dev.rolecall.match.RandomProfiles;
import dev.rolecall.match.judge.Judge;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.WorkPreferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LocalProfilesTest {
  private static final ReferenceData REFERENCE = ReferenceData.bundled();

  private static final List<String> TITLES =
      List.of(
          "Senior Java Engineer",
          "Kotlin or Java developer",
          ".NET developer",
          "Python engineer",
          "Go / Kubernetes engineer",
          "Sales manager",
          "Solutions architect",
          "Research scientist");

  private final Random random = new Random(41);
  private final LocalProfiles columns = new LocalProfiles(REFERENCE);
  private final Map<AccountId, List<Profile>> people = new HashMap<>();

  private void put(AccountId account, List<Profile> profiles) {
    columns.put(account, profiles);
    if (profiles.isEmpty()) {
      people.remove(account);
    } else {
      people.put(account, profiles);
    }
  }

  /// Titles that name a language, a platform, or other work.
  private static Job withTitle(Job job, String title) {
    return job.toBuilder().opening(job.opening().toBuilder().title(title).build()).build();
  }

  private static Profile withMinScore(Profile profile, int minScore) {
    Alert alert = profile.alert();
    return new Profile(
        profile.id(),
        profile.name(),
        profile.families(),
        profile.seniority(),
        profile.experienceYears(),
        profile.skills(),
        profile.pay(),
        profile.work(),
        profile.employmentTypes(),
        profile.companies(),
        profile.excludeWords(),
        new Alert(alert.frequency(), alert.days(), alert.at(), minScore, alert.limit()));
  }

  private static boolean matches(Job job, Profile profile) {
    Match match = Judge.judge(job, profile, REFERENCE);
    return match.status() == MatchStatus.MATCH && match.score() >= profile.alert().minScore();
  }

  private Set<AccountId> judged(Job job, Set<AccountId> accounts) {
    return accounts.stream()
        .filter(account -> people.get(account).stream().anyMatch(each -> matches(job, each)))
        .collect(Collectors.toSet());
  }

  private void assertSameAsJudgingEveryone(Job job) {
    Set<AccountId> candidates = columns.candidates(JobAttributes.of(job));
    assertThat(people.keySet()).containsAll(candidates);
    assertThat(judged(job, candidates)).as("%s", job).isEqualTo(judged(job, people.keySet()));
  }

  @Test
  void findsEveryoneWhomTheJudgeGivesAMatch() {
    List<Profile> profiles = new RandomProfiles(42).profiles(500);
    for (Profile each : profiles) {
      int minScore = random.nextInt(3) == 0 ? random.nextInt(101) : 50;
      put(new AccountId(UUID.randomUUID()), List.of(withMinScore(each, minScore)));
    }
    for (Job each : new RandomOpenJobs(43).jobs(250)) {
      boolean titled = random.nextBoolean();
      String title = TITLES.get(random.nextInt(TITLES.size()));
      assertSameAsJudgingEveryone(titled ? withTitle(each, title) : each);
    }
    assertThat(columns.size()).isEqualTo(500);
  }

  /// The bounds of the columns must hold when a score is exactly the minimum.
  @Test
  void findsEveryoneWhoseMinimumIsTheirScore() {
    List<Profile> profiles = new RandomProfiles(46).profiles(300);
    List<AccountId> accounts =
        profiles.stream().map(_ -> new AccountId(UUID.randomUUID())).toList();
    for (Job job : new RandomOpenJobs(47).jobs(30)) {
      for (int i = 0; i < profiles.size(); i++) {
        int score = Judge.judge(job, profiles.get(i), REFERENCE).score();
        put(accounts.get(i), List.of(withMinScore(profiles.get(i), score)));
      }
      assertSameAsJudgingEveryone(job);
    }
  }

  @Test
  void findsWhoLivesInTheCityOfAnOffice() {
    WorkPreferences office =
        new WorkPreferences(
            List.of(WorkMode.ONSITE),
            new Home("Utrecht", "NL"),
            List.of(),
            List.of(),
            null,
            null,
            null);
    Job job = aJob("Engineer").working(WorkMode.ONSITE).in("Utrecht", "NL").build();
    Profile person = Prototypes.person(office);
    int score = Judge.judge(job, person, REFERENCE).score();
    put(new AccountId(UUID.randomUUID()), List.of(withMinScore(person, score)));
    assertSameAsJudgingEveryone(job);
    assertThat(columns.candidates(JobAttributes.of(job))).hasSize(1);
  }

  @Test
  void findsTheSameAfterChangesAndErasures() {
    List<AccountId> accounts = new ArrayList<>();
    RandomProfiles profiles = new RandomProfiles(44);
    for (int i = 0; i < 300; i++) {
      accounts.add(new AccountId(new UUID(random.nextLong(), random.nextLong())));
    }
    RandomOpenJobs jobs = new RandomOpenJobs(45);
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < 100; i++) {
        put(accounts.get(random.nextInt(300)), profiles.profiles(random.nextInt(4)));
      }
      jobs.jobs(10).forEach(this::assertSameAsJudgingEveryone);
      int stored = people.values().stream().mapToInt(List::size).sum();
      assertThat(columns.size()).isEqualTo(stored);
    }
  }
}
