package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.RandomOpenJobs;
import dev.rolecall.match.RandomProfiles;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.judge.criterion.SkillOrder;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.Money;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SkillPreference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningPathTest {
  private static final ReferenceData REFERENCE = ReferenceData.bundled();
  private static final Set<Preference> HAS =
      Set.of(Preference.MUST, Preference.WANT, Preference.NICE);
  private static final String JAVA = "{'skills': [{'id': 'java', 'need': 'WANT'}]}";

  private static LearningPath path(Profile person, LearningGoal goal, List<Job> jobs) {
    return new InMemoryMatching(jobs, REFERENCE).learningPath(person, goal);
  }

  private static LearningPath path(String profile, List<Job> jobs) {
    return path(who(profile), LearningGoal.JOBS, jobs);
  }

  private static List<String> skills(LearningPath path) {
    return path.steps().stream().map(step -> step.skill().value()).toList();
  }

  /// Jobs of different employers that require these skills.
  private static List<Job> jobs(int count, String... skills) {
    return jobs(count, 0, skills);
  }

  private static List<Job> jobs(int count, int pay, String... skills) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = String.join("-", skills) + i;
      var job = aJob("Engineer").postingId(id).at("Employer " + id).needing(skills);
      jobs.add(pay == 0 ? job.build() : job.paying(pay, pay + 2_000L * i, "EUR").build());
    }
    return jobs;
  }

  private static List<Job> all(List<List<Job>> groups) {
    return groups.stream().flatMap(List::stream).toList();
  }

  @Test
  void whatASkillBuildsOnComesBeforeIt() {
    LearningPath path =
        path(JAVA, all(List.of(jobs(6, "java", "kubernetes"), jobs(4, "java", "kafka"))));
    assertThat(path.jobs()).isEqualTo(10);
    assertThat(path.open()).isZero();
    assertThat(skills(path)).containsExactly("kafka", "docker", "kubernetes");
    LearningPath.Step docker = path.steps().get(1);
    assertThat(docker.opens()).isZero();
    assertThat(docker.preparesFor()).isEqualTo("Kubernetes");
    LearningPath.Step kubernetes = path.steps().get(2);
    assertThat(kubernetes.buildsOn()).contains("Docker");
    assertThat(kubernetes.opens()).isEqualTo(6);
    assertThat(kubernetes.openAfter()).isEqualTo(10);
    assertThat(kubernetes.preparesFor()).isNull();
    assertThat(kubernetes.examples()).hasSize(3);
    assertThat(kubernetes.text()).startsWith("Kubernetes adds 6 jobs");
  }

  @Test
  void twoSkillsThatJobsRequireTogetherAreChosenTogether() {
    LearningPath path = path(JAVA, jobs(5, "java", "kafka", "cassandra"));
    assertThat(skills(path)).containsExactlyInAnyOrder("kafka", "cassandra");
    assertThat(path.steps().getFirst().opens()).isZero();
    assertThat(path.steps().getFirst().preparesFor()).isNotNull();
    assertThat(path.steps().getLast().opens()).isEqualTo(5);
  }

  @Test
  void jobsThatAreOpenAlreadyAreNotCountedAgain() {
    LearningPath path =
        path(
            JAVA,
            all(
                List.of(
                    jobs(3, "java"),
                    jobs(4, "java", "kafka"),
                    jobs(5, "java", "kafka", "redis"),
                    jobs(3, "java", "redis"))));
    assertThat(path.open()).isEqualTo(3);
    assertThat(skills(path)).containsExactly("kafka", "redis");
    assertThat(path.steps().stream().map(LearningPath.Step::opens)).containsExactly(4, 8);
    assertThat(path.steps().getLast().openAfter()).isEqualTo(15);
  }

  @Test
  void basicAvoidedAndReplaceableSkillsAreNotProposed() {
    List<Job> jobs =
        all(
            List.of(
                jobs(9, "java", "git"),
                jobs(9, "java", "php"),
                jobs(9, "java", "mysql"),
                jobs(4, "java", "kafka")));
    LearningPath path =
        path(
            "{'skills': [{'id': 'java', 'need': 'WANT'}, {'id': 'postgresql', 'need': 'WANT'},"
                + " {'id': 'php', 'need': 'AVOID'}]}",
            jobs);
    assertThat(skills(path)).containsExactly("kafka");
    assertThat(path.open()).isEqualTo(18);
  }

  @Test
  void nothingIsProposedThatBuildsOnAnAvoidedSkill() {
    String person =
        "{'skills': [{'id': 'java', 'need': 'WANT'}, {'id': 'javascript', 'need': 'AVOID'}]}";
    assertThat(path(person, jobs(5, "java", "react")).steps()).isEmpty();
  }

  @Test
  void whatOnlyTwoEmployersAskForIsNotProposed() {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      jobs.add(
          aJob("Engineer " + i)
              .postingId("n" + i)
              .at("Employer " + i % 2)
              .needing("java", "cobol")
              .build());
    }
    assertThat(path(JAVA, jobs).steps()).isEmpty();
  }

  @Test
  void oneOfFiveRequiredSkillsMayBeMissing() {
    String four =
        "{'skills': [{'id': 'java', 'need': 'WANT'}, {'id': 'kafka', 'need': 'WANT'},"
            + " {'id': 'redis', 'need': 'WANT'}, {'id': 'aws', 'need': 'WANT'}]}";
    assertThat(path(four, jobs(3, "java", "kafka", "redis", "aws", "go")).open()).isEqualTo(3);
    assertThat(path(four, jobs(3, "java", "kafka", "redis", "go")).open()).isZero();
  }

  @Test
  void theMedianPayIsThatOfAtLeastTenJobs() {
    LearningPath nine = path(JAVA, jobs(9, 70_000, "java", "kafka"));
    assertThat(nine.steps().getFirst().medianPay()).isNull();
    assertThat(nine.steps().getFirst().statePay()).isEqualTo(9);
    LearningPath eleven = path(JAVA, jobs(11, 70_000, "java", "kafka"));
    assertThat(eleven.steps().getFirst().medianPay())
        .isEqualTo(new Money(new BigDecimal("75000"), "EUR"));
    assertThat(eleven.steps().getFirst().text()).contains("at a median of 75,000 EUR a year");
  }

  @Test
  void thePathForPayPrefersTheBestPaidJobs() {
    List<Job> jobs =
        all(
            List.of(
                jobs(20, 60_000, "java", "kafka"),
                jobs(11, 120_000, "java", "rust"),
                jobs(5, 200_000, "java", "scala")));
    LearningPath path = path(who(JAVA), LearningGoal.PAY, jobs);
    assertThat(skills(path)).containsExactly("rust", "kafka", "scala");
    assertThat(path.steps().stream().map(LearningPath.Step::chosenFor))
        .containsExactly(LearningGoal.PAY, LearningGoal.PAY, LearningGoal.JOBS);
    assertThat(skills(path(who(JAVA), LearningGoal.JOBS, jobs)))
        .containsExactly("kafka", "rust", "scala");
  }

  @Test
  void thePathDoesNotDependOnTheOrderOfJobs() {
    List<Job> jobs = new ArrayList<>(new RandomOpenJobs(5).jobs(300));
    for (Profile person : new RandomProfiles(6).profiles(15)) {
      LearningPath first = path(person, LearningGoal.JOBS, jobs);
      Collections.shuffle(jobs, new Random(7));
      assertThat(path(person, LearningGoal.JOBS, jobs)).isEqualTo(first);
    }
  }

  /// Every count equals a count job by job, and no single skill would have opened more for what is
  /// to learn.
  @Test
  void countsEqualBruteForceAndEachChoiceIsTheBest() {
    List<Job> jobs = new RandomOpenJobs(11).jobs(500);
    int steps = 0;
    for (Profile person : new RandomProfiles(12).profiles(60)) {
      LearningPath path = path(person, LearningGoal.JOBS, jobs);
      List<JobAttributes> fitting = fitting(person, jobs);
      assertThat(path.jobs()).isEqualTo(fitting.size());
      Set<SkillId> known = known(person);
      int before = open(fitting, known);
      assertThat(path.open()).isEqualTo(before);
      for (LearningPath.Step step : path.steps()) {
        known.addAll(covered(step.skill()));
        int after = open(fitting, known);
        assertThat(step.openAfter()).isEqualTo(after);
        assertThat(step.opens()).isEqualTo(after - before);
        before = after;
        steps++;
      }
      assertFirstChoiceIsBest(path, person, jobs);
    }
    assertThat(steps).isGreaterThan(30);
  }

  private static void assertFirstChoiceIsBest(LearningPath path, Profile person, List<Job> jobs) {
    if (path.steps().isEmpty()) {
      return;
    }
    LearningScan scan = scan(person, jobs);
    LearningPlan.Bundle first = new LearningPlan(scan, LearningGoal.JOBS).bundles().getFirst();
    double chosen = (double) first.opened().size() / first.skills().size();
    List<JobAttributes> fitting = scan.jobs().stream().map(LearningJob::job).toList();
    for (String skill : RandomOpenJobs.SKILLS) {
      List<SkillId> toLearn = SkillOrder.toLearn(SkillId.of(skill), known(person)::contains);
      boolean avoided =
          person.skills().stream()
              .anyMatch(
                  each -> each.preference() == Preference.AVOID && toLearn.contains(each.id()));
      if (!toLearn.isEmpty() && !avoided && !SkillOrder.isBasic(SkillId.of(skill))) {
        Set<SkillId> after = known(person);
        toLearn.forEach(each -> after.addAll(covered(each)));
        List<JobAttributes> opens =
            fitting.stream()
                .filter(job -> isOpen(job, after) && !isOpen(job, known(person)))
                .toList();
        boolean asked = opens.stream().map(JobAttributes::company).distinct().count() >= 3;
        double opened = asked ? (double) opens.size() / toLearn.size() : 0;
        assertThat(opened).as("%s for %s", skill, person).isLessThanOrEqualTo(chosen);
      }
    }
  }

  private static Set<SkillId> known(Profile person) {
    Set<SkillId> known = new HashSet<>();
    person.skills().stream()
        .filter(each -> HAS.contains(each.preference()))
        .map(SkillPreference::id)
        .forEach(skill -> known.addAll(covered(skill)));
    return known;
  }

  private static Set<SkillId> covered(SkillId skill) {
    Set<SkillId> covered = new HashSet<>(SkillDictionary.shared().withImplied(skill));
    covered.addAll(SkillOrder.covered(skill));
    return covered;
  }

  /// The jobs that no rule hides and whose other criteria score 60 or more.
  private static List<JobAttributes> fitting(Profile person, List<Job> jobs) {
    PreparedProfile prepared = PreparedProfile.of(person, REFERENCE);
    LearningScan scan = scan(person, jobs);
    List<JobAttributes> fitting = scan.jobs().stream().map(LearningJob::job).toList();
    assertThat(fitting)
        .allSatisfy(
            job ->
                assertThat(Judge.judge(new JudgedJob(job, _ -> false), prepared).status().name())
                    .isEqualTo("MATCH"));
    return fitting;
  }

  private static LearningScan scan(Profile person, List<Job> jobs) {
    LearningScan scan = new LearningScan(PreparedProfile.of(person, REFERENCE), jobs.size());
    for (Job job : jobs) {
      if (job.searchable()) {
        JudgedJob judged = JudgedJob.of(job);
        scan.add(judged.attributes(), judged.containsPhrase());
      }
    }
    return scan;
  }

  private static int open(List<JobAttributes> jobs, Set<SkillId> known) {
    return (int) jobs.stream().filter(job -> isOpen(job, known)).count();
  }

  private static boolean isOpen(JobAttributes job, Set<SkillId> known) {
    List<SkillId> required = named(job, Importance.MUST, false);
    List<SkillId> needed = required.isEmpty() ? named(job, Importance.MENTIONED, true) : required;
    Set<Set<SkillId>> lacking = new HashSet<>();
    for (SkillId skill : needed) {
      Set<SkillId> any = new HashSet<>(job.alternatives().getOrDefault(skill, List.of()));
      any.add(skill);
      if (Collections.disjoint(any, known)) {
        lacking.add(any);
      }
    }
    return lacking.size() <= needed.size() / (required.isEmpty() ? 2 : 5);
  }

  private static List<SkillId> named(JobAttributes job, Importance importance, boolean technology) {
    return Opening.orEmpty(job.skills()).stream()
        .filter(each -> each.importance() == importance)
        .map(each -> each.id())
        .filter(skill -> technology ? SkillOrder.isTechnology(skill) : !SkillOrder.isBasic(skill))
        .distinct()
        .toList();
  }

  @Test
  void everySkillOfTheTablesIsInTheDictionary() {
    for (String file : List.of("skill-order.tsv", "basic-skills.tsv")) {
      assertThat(rows(file))
          .isNotEmpty()
          .allSatisfy(
              id -> assertThat(SkillDictionary.shared().byId(SkillId.of(id))).as(id).isPresent());
    }
  }

  private static List<String> rows(String file) {
    try (var in = SkillOrder.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split("\t")).stream())
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
