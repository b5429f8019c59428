package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.LabeledPairs.LabeledPair;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobIds;
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
  void aRepostKeepsTheOlderIdAndExplainsTheMerge() {
    LabeledPair pair = pair("repost-rewritten");
    merge.publish(List.of(pair.b(), pair.a()));
    Map<JobId, Job> published = merge.published();
    Job job = published.get(jobId(pair.a()));
    assertThat(job.postings()).hasSize(2);
    assertThat(job.flags()).contains(JobFlag.REPOST);
    assertThat(evidence(job, "merge").text())
        .contains("similar-title", "similar-text", "same-places");
    assertThat(evidence(job, "marks").rule()).isEqualTo("posted-again");
    assertThat(published.get(jobId(pair.b())).mergedInto()).isEqualTo(job.id());
  }

  @Test
  void aRepostWithNewPayHasTheNewPayAndItsHistory() {
    LabeledPair pair = pair("repost-new-pay");
    merge.publish(List.of(pair.a(), pair.b()));
    Job job = merge.published().get(jobId(pair.a()));
    assertThat(job.opening().pay()).isEqualTo(pair.b().opening().pay());
    assertThat(job.history()).extracting(Change::field).contains("pay", "postings");
  }

  @Test
  void aRepostWithTheSameTextIsExplainedAsSuch() {
    LabeledPair pair = pair("repost-unchanged");
    merge.publish(List.of(pair.a(), pair.b()));
    Job job = merge.published().get(jobId(pair.a()));
    assertThat(evidenceOf(job, JobFlag.REPOST).text())
        .matches("posted \\S+, and again \\S+ with the same text");
  }

  @Test
  void anEditOfTheTextIsInTheHistory() {
    Role role = pair("repost-unchanged").a();
    merge.publish(role);
    merge.publish(withDescription(role, "<p>We only need three people.</p>"));
    Job job = merge.published().get(jobId(role));
    assertThat(job.history())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("description");
              assertThat(change.from()).matches("\\d+ words");
              assertThat(change.to()).isEqualTo("5 words");
            });
  }

  private static Role withDescription(Role role, String html) {
    return new Role(
        role.posting(),
        role.employer(),
        role.moves(),
        role.identities(),
        role.opening().toBuilder().description(html).build(),
        role.normalizer());
  }

  @Test
  void oneOpeningInFiveCitiesIsOneJobWithFivePlaces() {
    Role first = pair("once-per-city").a();
    List<Role> all = new ArrayList<>();
    for (String city : List.of("Utrecht", "Ghent", "Lille", "Aachen", "Namur")) {
      all.add(in(first, city, all.size()));
    }
    merge.publish(all);
    Job job = merge.published().get(jobId(all.getFirst()));
    assertThat(job.opening().places())
        .extracting(Place::city)
        .containsExactly("Utrecht", "Ghent", "Lille", "Aachen", "Namur");
    assertThat(job.flags()).doesNotContain(JobFlag.REPOST);
  }

  @Test
  void anEditThatMakesThemDifferentRestoresTheYoungersJob() {
    LabeledPair pair = pair("repost-edited");
    LabeledPair different = pair("thread-other-team");
    merge.publish(List.of(pair.b(), pair.a()));
    long merged = merge.published().get(jobId(pair.b())).revision();
    merge.publish(withOpening(pair.b(), different.b()));
    Map<JobId, Job> published = merge.published();
    Job restored = published.get(jobId(pair.b()));
    assertThat(restored.searchable()).isTrue();
    assertThat(restored.revision()).isGreaterThan(merged);
    assertThat(published.get(jobId(pair.a())).postings()).hasSize(1);
    merge.publish(pair.b());
    assertThat(merge.published().get(jobId(pair.b())).mergedInto()).isEqualTo(jobId(pair.a()));
  }

  @Test
  void anOperatorsDecisionOverridesAllRules() {
    LabeledPair pair = pair("same-requisition");
    merge.publish(List.of(pair.a(), pair.b()));
    merge.published();
    merge.decide(pair.a(), pair.b(), true);
    assertThat(merge.published().get(jobId(pair.b())).searchable()).isTrue();
    merge.publish(List.of(pair.a(), pair.b()));
    assertThat(merge.published()).isEmpty();
  }

  @Test
  void rolesAreNotMergedThroughAChainOfSimilarRoles() {
    LabeledPair pair = pair("other-seniority");
    Role plain = withTitle(pair.a(), "Planner");
    merge.publish(List.of(pair.a(), plain, pair.b()));
    merge
        .published()
        .values()
        .forEach(
            job ->
                assertThat(job.postings())
                    .extracting(JobPosting::role)
                    .doesNotContainSequence(pair.a().key(), pair.b().key()));
  }

  @Test
  void aJobThatIsPostedInMostMonthsIsEvergreen() {
    Role first = pair("repost-unchanged").a();
    for (int month = 0; month < 4; month++) {
      merge.publish(later(first, month));
    }
    Job job = merge.published().get(jobId(first));
    assertThat(job.postings()).hasSize(4);
    assertThat(job.flags()).contains(JobFlag.EVERGREEN, JobFlag.REPOST);
    assertThat(evidenceOf(job, JobFlag.EVERGREEN).text()).startsWith("posted in ");
  }

  @Test
  void aPostingThatIsNotRepostedBecomesPossiblyInactive() {
    Role role = publishedAt(pair("repost-unchanged").a(), SUMMER.minus(Duration.ofDays(30)));
    merge.publish(role);
    assertThat(merge.published().get(jobId(role)).flags()).isEmpty();
    merge.advance(Duration.ofDays(6));
    Job job = merge.published().get(jobId(role));
    assertThat(job.flags()).containsExactly(JobFlag.POSSIBLY_INACTIVE);
    assertThat(job.searchable()).isTrue();
    assertThat(evidenceOf(job, JobFlag.POSSIBLY_INACTIVE).rule()).isEqualTo("posted-long-ago");
    merge.advance(Duration.ofDays(1));
    assertThat(merge.published()).isEmpty();
  }

  @Test
  void anyOrderGivesTheSameJobsAndPublishingAgainChangesNothing(@TempDir Path states) {
    List<Role> all = new ArrayList<>(rolesOf("korrelat").subList(0, 24));
    Map<JobId, String> expected = null;
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(all, new Random(seed));
      try (MergeDriver other = new MergeDriver(states.resolve("s" + seed), SUMMER)) {
        other.publish(all);
        Map<JobId, String> outcome = visible(other.published());
        expected = expected == null ? outcome : expected;
        assertThat(outcome).isEqualTo(expected);
        Collections.shuffle(all, new Random(seed + 100));
        other.publish(all);
        assertThat(other.published()).isEmpty();
      }
    }
    assertThat(expected).hasSizeLessThan(all.size());
  }

  private static Map<JobId, String> visible(Map<JobId, Job> published) {
    Map<JobId, String> visible = new HashMap<>();
    published.forEach(
        (id, job) -> {
          if (job.mergedInto() == null) {
            visible.put(id, job.opening() + " " + job.postings() + job.status() + job.flags());
          }
        });
    return visible;
  }

  private static List<Role> rolesOf(String employer) {
    Set<RoleKey> seen = new HashSet<>();
    List<Role> roles = new ArrayList<>();
    LabeledPairs.all().stream()
        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
        .filter(role -> role.employer().value().equals(employer))
        .filter(role -> seen.add(role.key()))
        .forEach(roles::add);
    return roles;
  }

  private static LabeledPair pair(String pattern) {
    return LabeledPairs.all().stream()
        .filter(pair -> pair.pattern().equals(pattern))
        .findFirst()
        .orElseThrow();
  }

  private static JobId jobId(Role role) {
    return JobIds.of(role.key());
  }

  private static Evidence evidence(Job job, String field) {
    return job.opening().evidence().stream()
        .filter(e -> e.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static Evidence evidenceOf(Job job, JobFlag flag) {
    return job.opening().evidence().stream()
        .filter(e -> e.field().equals("marks") && e.value().equals(flag.name()))
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

  private static Role publishedAt(Role role, Instant at) {
    return role.withPosting(posting(role, role.key(), at));
  }

  private static JobPosting posting(Role role, RoleKey key, Instant at) {
    JobPosting previous = role.posting();
    return new JobPosting(
        key, previous.source(), previous.url(), at, at, at, null, previous.rights());
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
