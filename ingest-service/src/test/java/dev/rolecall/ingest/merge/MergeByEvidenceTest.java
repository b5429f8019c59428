package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.LabelledPairs.LabelledPair;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobMark;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeByEvidenceTest {
  private static final Instant SUMMER = Instant.parse("2026-07-15T08:00:00Z");

  @TempDir Path state;
  private MergeDriver merge;

  @BeforeEach
  void start() {
    merge = new MergeDriver(state, SUMMER);
  }

  @AfterEach
  void stop() {
    merge.close();
  }

  @Test
  void aRepostKeepsTheEldersIdAndSaysWhyItIsOne() {
    LabelledPair pair = pair("repost-rewritten");
    merge.tell(List.of(pair.b(), pair.a()));
    Map<JobId, Job> told = merge.told();
    Job job = told.get(founded(pair.a()));
    assertThat(job.postings()).hasSize(2);
    assertThat(job.marks()).contains(JobMark.REPOST);
    assertThat(evidence(job, "merge").text())
        .contains("similar-title", "similar-text", "same-places");
    assertThat(evidence(job, "marks").rule()).isEqualTo("posted-again");
    assertThat(told.get(founded(pair.b())).mergedInto()).isEqualTo(job.id());
  }

  @Test
  void aRepostWithNewPayHasTheNewPayAndItsHistory() {
    LabelledPair pair = pair("repost-new-pay");
    merge.tell(List.of(pair.a(), pair.b()));
    Job job = merge.told().get(founded(pair.a()));
    assertThat(job.opening().pay()).isEqualTo(pair.b().opening().pay());
    assertThat(job.history()).extracting(Change::field).contains("pay", "postings");
  }

  @Test
  void oneOpeningInFiveCitiesIsOneJobWithFivePlaces() {
    Role first = pair("once-per-city").a();
    List<Role> all = new ArrayList<>();
    for (String city : List.of("Utrecht", "Ghent", "Lille", "Aachen", "Namur")) {
      all.add(in(first, city, all.size()));
    }
    merge.tell(all);
    Job job = merge.told().get(founded(all.getFirst()));
    assertThat(job.opening().places())
        .extracting(Place::city)
        .containsExactly("Utrecht", "Ghent", "Lille", "Aachen", "Namur");
    assertThat(job.marks()).doesNotContain(JobMark.REPOST);
  }

  @Test
  void anEditThatEndsTheLikenessRevivesTheYoungersOwnJob() {
    LabelledPair pair = pair("repost-edited");
    LabelledPair other = pair("thread-other-team");
    merge.tell(List.of(pair.b(), pair.a()));
    long merged = merge.told().get(founded(pair.b())).revision();
    merge.tell(withOpening(pair.b(), other.b()));
    Map<JobId, Job> told = merge.told();
    Job revived = told.get(founded(pair.b()));
    assertThat(revived.findable()).isTrue();
    assertThat(revived.revision()).isGreaterThan(merged);
    assertThat(told.get(founded(pair.a())).postings()).hasSize(1);
    merge.tell(pair.b());
    assertThat(merge.told().get(founded(pair.b())).mergedInto()).isEqualTo(founded(pair.a()));
  }

  @Test
  void anOperatorsWordHoldsAgainstAllEvidence() {
    LabelledPair pair = pair("same-requisition");
    merge.tell(List.of(pair.a(), pair.b()));
    merge.told();
    merge.decide(pair.a(), pair.b(), true);
    assertThat(merge.told().get(founded(pair.b())).findable()).isTrue();
    merge.tell(List.of(pair.a(), pair.b()));
    assertThat(merge.told()).isEmpty();
  }

  @Test
  void noChainOfSmallStepsJoinsWhatIsNotAlike() {
    LabelledPair pair = pair("other-seniority");
    Role plain = withTitle(pair.a(), "Planner");
    merge.tell(List.of(pair.a(), plain, pair.b()));
    merge
        .told()
        .values()
        .forEach(
            job ->
                assertThat(job.postings())
                    .extracting(JobPosting::role)
                    .doesNotContainSequence(pair.a().key(), pair.b().key()));
  }

  @Test
  void whatIsToldInMostMonthsIsEvergreen() {
    Role first = pair("repost-unchanged").a();
    for (int month = 0; month < 4; month++) {
      merge.tell(later(first, month));
    }
    Job job = merge.told().get(founded(first));
    assertThat(job.postings()).hasSize(4);
    assertThat(job.marks()).contains(JobMark.EVERGREEN, JobMark.REPOST);
    assertThat(evidenceOf(job, JobMark.EVERGREEN).text()).startsWith("posted in ");
  }

  @Test
  void aPostingThatNobodyRepeatsBecomesPossiblyInactiveAsTimePasses() {
    Role role = told(pair("repost-unchanged").a(), SUMMER.minus(Duration.ofDays(30)));
    merge.tell(role);
    assertThat(merge.told().get(founded(role)).marks()).isEmpty();
    merge.pass(Duration.ofDays(6));
    Job job = merge.told().get(founded(role));
    assertThat(job.marks()).containsExactly(JobMark.POSSIBLY_INACTIVE);
    assertThat(job.findable()).isTrue();
    assertThat(evidenceOf(job, JobMark.POSSIBLY_INACTIVE).rule()).isEqualTo("posted-long-ago");
    merge.pass(Duration.ofDays(1));
    assertThat(merge.told()).isEmpty();
  }

  @Test
  void anyOrderGivesTheSameJobsAndToldAgainNothingChanges(@TempDir Path states) {
    List<Role> all = new ArrayList<>(rolesOf("korrelat").subList(0, 24));
    Map<JobId, String> expected = null;
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(all, new Random(seed));
      try (MergeDriver fresh = new MergeDriver(states.resolve("s" + seed), SUMMER)) {
        fresh.tell(all);
        Map<JobId, String> outcome = living(fresh.told());
        expected = expected == null ? outcome : expected;
        assertThat(outcome).isEqualTo(expected);
        Collections.shuffle(all, new Random(seed + 100));
        fresh.tell(all);
        assertThat(fresh.told()).isEmpty();
      }
    }
    assertThat(expected).hasSizeLessThan(all.size());
  }

  private static Map<JobId, String> living(Map<JobId, Job> told) {
    Map<JobId, String> living = new HashMap<>();
    told.forEach(
        (id, job) -> {
          if (job.mergedInto() == null) {
            living.put(id, job.opening() + " " + job.postings() + job.status() + job.marks());
          }
        });
    return living;
  }

  private static List<Role> rolesOf(String employer) {
    Set<RoleKey> seen = new HashSet<>();
    List<Role> roles = new ArrayList<>();
    LabelledPairs.all().stream()
        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
        .filter(role -> role.employer().value().equals(employer))
        .filter(role -> seen.add(role.key()))
        .forEach(roles::add);
    return roles;
  }

  private static LabelledPair pair(String pattern) {
    return LabelledPairs.all().stream()
        .filter(pair -> pair.pattern().equals(pattern))
        .findFirst()
        .orElseThrow();
  }

  private static JobId founded(Role role) {
    return JobIds.founding(role.key());
  }

  private static Evidence evidence(Job job, String field) {
    return job.opening().evidence().stream()
        .filter(e -> e.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static Evidence evidenceOf(Job job, JobMark mark) {
    return job.opening().evidence().stream()
        .filter(e -> e.field().equals("marks") && e.value().equals(mark.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Role in(Role role, String city, int number) {
    RoleKey key =
        RoleKey.parse(role.key().posting().board() + ":90" + number + "#" + role.key().slug());
    String before = role.opening().places().getFirst().city();
    return new Role(
        posting(role, key, role.posting().firstSeenAt().plusSeconds(number)),
        role.employer(),
        0,
        List.of("greenhouse:x:internal:" + number),
        role.opening().toBuilder()
            .places(List.of(new Place(city, null, null, null, null)))
            .description(role.opening().description().replace(before, city))
            .build(),
        role.normalizer());
  }

  private static Role later(Role role, int months) {
    RoleKey key =
        RoleKey.parse("hn-who-is-hiring:5000" + months + ":77" + months + "#" + role.key().slug());
    Instant at = role.posting().firstSeenAt().plus(Duration.ofDays(31L * months));
    return months == 0 ? role : role.withPosting(posting(role, key, at));
  }

  private static Role told(Role role, Instant at) {
    return role.withPosting(posting(role, role.key(), at));
  }

  private static JobPosting posting(Role role, RoleKey key, Instant at) {
    JobPosting was = role.posting();
    return new JobPosting(key, was.source(), was.url(), at, at, at, null, was.rights());
  }

  private static Role withOpening(Role role, Role from) {
    return new Role(
        role.posting(), role.employer(), 0, role.identities(), from.opening(), role.normalizer());
  }

  private static Role withTitle(Role role, String title) {
    RoleKey key = RoleKey.parse(role.key().posting().board() + ":777#planner");
    return new Role(
        posting(role, key, role.posting().firstSeenAt()),
        role.employer(),
        0,
        List.of(),
        role.opening().toBuilder().title(title).seniority(null).build(),
        role.normalizer());
  }
}
