package dev.rolecall.match.localjobs;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryBuilder;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.Term;
import dev.rolecall.testkit.JobBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalJobsTest {
  @TempDir Path directory;

  private LocalJobs jobs;

  @BeforeEach
  void open() {
    jobs = LocalJobs.open(directory);
  }

  @AfterEach
  void close() {
    jobs.close();
  }

  private Job put(JobBuilder job) {
    Job built = job.build();
    jobs.put(built);
    jobs.refresh();
    return built;
  }

  private Set<JobId> find(JobQueryBuilder query) {
    return jobs.find(query.build());
  }

  private static Term word(String text) {
    return new Term(text, false, null);
  }

  private static Term phrase(String text) {
    return new Term(text, true, null);
  }

  @Test
  void whatIsPutIsFoundAfterARefreshAndNotBefore() {
    Job job = aJob("Backend Engineer").build();
    assertThat(jobs.put(job)).isEqualTo(JobChange.ADDED);
    assertThat(jobs.find(JobQuery.ALL)).isEmpty();
    jobs.refresh();
    assertThat(jobs.find(JobQuery.ALL)).containsExactly(job.id());
    assertThat(jobs.job(job.id())).contains(job);
  }

  @Test
  void anOlderRevisionNeverReplacesANewerOne() {
    put(aJob("Backend Engineer").needing("java").revision(5));
    assertThat(jobs.put(aJob("Backend Engineer").needing("php").revision(4).build()))
        .isEqualTo(JobChange.NONE);
    jobs.refresh();
    assertThat(find(JobQuery.builder().skill(SkillId.of("java")))).hasSize(1);
    assertThat(find(JobQuery.builder().skill(SkillId.of("php")))).isEmpty();
  }

  @Test
  void aNewRevisionLeavesNothingOfTheOldOne() {
    put(aJob("Backend Engineer").needing("java").in("Utrecht", "NL").describedAs("alpha"));
    put(aJob("Backend Engineer").needing("go").in("Bern", "CH").describedAs("beta").revision(2));
    assertThat(jobs.size()).isEqualTo(1);
    assertThat(find(JobQuery.builder().skill(SkillId.of("java")))).isEmpty();
    assertThat(find(JobQuery.builder().place(PlaceFilter.country("NL")))).isEmpty();
    assertThat(find(JobQuery.builder().term(word("alpha")))).isEmpty();
    assertThat(find(JobQuery.builder().term(word("beta")))).hasSize(1);
  }

  @Test
  void aNewRevisionWithTheSameTextIsHeldWholeAndStillFoundByIt() {
    put(aJob("Backend Engineer").describedAs("kestrel"));
    Job later =
        put(aJob("Backend Engineer").describedAs("kestrel").paying(1, 2, "EUR").revision(2));
    assertThat(jobs.job(later.id())).contains(later);
    assertThat(find(JobQuery.builder().term(word("kestrel")))).containsExactly(later.id());
    jobs.commit(Map.of("partition-0", "1"));
    jobs.close();
    open();
    assertThat(jobs.job(later.id())).contains(later);
    Job changed = put(aJob("Backend Engineer").describedAs("heron").revision(3));
    assertThat(find(JobQuery.builder().term(word("kestrel")))).isEmpty();
    assertThat(find(JobQuery.builder().term(word("heron")))).containsExactly(changed.id());
  }

  @Test
  void aJobThatWasReadIsReadInItsNewRevisionAfterARefresh() {
    Job first = put(aJob("Backend Engineer").describedAs("kestrel"));
    assertThat(jobs.job(first.id())).contains(first);
    Job later = aJob("Backend Engineer").describedAs("heron").revision(2).build();
    jobs.put(later);
    assertThat(jobs.job(first.id())).contains(first);
    jobs.refresh();
    assertThat(jobs.job(first.id())).contains(later);
    jobs.clear();
    jobs.refresh();
    assertThat(jobs.job(first.id())).isEmpty();
  }

  @Test
  void closedAndMergedAndRemovedJobsLeaveAndTheirRowsAreUsedAgain() {
    Job first = put(aJob("One").postingId("1"));
    Job second = put(aJob("Two").postingId("2").describedAs("kestrel"));
    Job third = put(aJob("Three").postingId("3"));
    put(aJob("One").postingId("1").revision(2).closed(CloseReason.GONE_FROM_BOARD, Instant.EPOCH));
    put(aJob("Three").postingId("3").revision(2).mergedInto(first.id()));
    assertThat(jobs.find(JobQuery.ALL)).containsExactly(second.id());
    assertThat(jobs.remove(second.id())).isEqualTo(JobChange.REMOVED);
    Job fourth = put(aJob("Four").postingId("4"));
    assertThat(jobs.find(JobQuery.ALL)).containsExactly(fourth.id());
    assertThat(find(JobQuery.builder().term(word("kestrel")))).isEmpty();
    assertThat(jobs.job(third.id())).isEmpty();
  }

  @Test
  void theTextAndTheDataOfTheCommitComeBackTogether() {
    Job kept = put(aJob("Kept").postingId("1").describedAs("kestrel"));
    Job gone = put(aJob("Gone").postingId("2"));
    jobs.remove(gone.id());
    jobs.refresh();
    jobs.commit(Map.of("partition-0", "42"));
    put(aJob("After the commit").postingId("3"));
    jobs.close();
    open();
    assertThat(jobs.commitData()).containsEntry("partition-0", "42");
    assertThat(find(JobQuery.builder().term(word("kestrel")))).containsExactly(kept.id());
    assertThat(jobs.find(JobQuery.ALL)).containsExactly(kept.id());
    Job fresh = put(aJob("Fresh").postingId("4"));
    Job another = put(aJob("Another").postingId("5"));
    assertThat(jobs.find(JobQuery.ALL))
        .containsExactlyInAnyOrder(kept.id(), fresh.id(), another.id());
  }

  @Test
  void aBrokenDirectoryIsRebuilt() throws IOException {
    put(aJob("One"));
    jobs.commit(Map.of("partition-0", "1"));
    jobs.close();
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    open();
    assertThat(jobs.size()).isZero();
    assertThat(jobs.commitData()).isEmpty();
    put(aJob("One"));
    assertThat(jobs.size()).isEqualTo(1);
  }

  @Test
  void forgettingAllForgetsAll() {
    put(aJob("One").needing("java"));
    jobs.clear();
    Job other = put(aJob("Two").postingId("2"));
    assertThat(jobs.find(JobQuery.ALL)).containsExactly(other.id());
    assertThat(find(JobQuery.builder().skill(SkillId.of("java")))).isEmpty();
  }

  @Test
  void aWordIsFoundInItsStemAcrossTheWholeTextAndAPhraseAsWrittenWithinAPart() {
    Job job =
        put(aJob("Senior Engineers").at("Harbor Ledger").describedAs("<p>Event sourcing</p>"));
    assertThat(find(JobQuery.builder().term(word("engineer")))).containsExactly(job.id());
    assertThat(find(JobQuery.builder().term(word("engineer-sourcing")))).containsExactly(job.id());
    assertThat(find(JobQuery.builder().term(phrase("senior engineers")))).containsExactly(job.id());
    assertThat(find(JobQuery.builder().term(phrase("senior engineer")))).isEmpty();
    assertThat(find(JobQuery.builder().term(phrase("engineers harbor")))).isEmpty();
    assertThat(find(JobQuery.builder().term(word("!?")))).containsExactly(job.id());
  }

  @Test
  void whatIsExcludedIsExcludedAsWrittenOrBySkill() {
    Job job = put(aJob("Engineer").describedAs("No gambling, no bets").needing("java"));
    assertThat(find(JobQuery.builder().excludedTerm(word("bet")))).containsExactly(job.id());
    assertThat(find(JobQuery.builder().excludedTerm(word("gambling")))).isEmpty();
    assertThat(find(JobQuery.builder().excludedTerm(word("!?")))).containsExactly(job.id());
    assertThat(find(JobQuery.builder().excludedTerm(new Term("jvm", false, SkillId.of("java")))))
        .isEmpty();
    assertThat(find(JobQuery.builder().term(new Term("jvm", false, SkillId.of("java")))))
        .containsExactly(job.id());
  }

  @Test
  void whatIsNotStatedPassesNoFilter() {
    put(aJob("Engineer"));
    assertThat(find(JobQuery.builder().seniority(Seniority.SENIOR))).isEmpty();
    assertThat(find(JobQuery.builder().remoteFrom("NL"))).isEmpty();
    assertThat(find(JobQuery.builder().place(PlaceFilter.country("NL")))).isEmpty();
    assertThat(find(JobQuery.builder().visaSponsorship(false))).isEmpty();
    assertThat(find(JobQuery.builder().pay(eur(1, false)))).isEmpty();
    assertThat(find(JobQuery.builder().pay(eur(1, true)))).hasSize(1);
  }

  @Test
  void aRequirementThatIsNotStatedIsNotOne() {
    put(aJob("Engineer"));
    Job cleared = put(aJob("Engineer").postingId("2").requiringPermitAndClearance());
    assertThat(find(JobQuery.builder().clearance(false))).hasSize(1).doesNotContain(cleared.id());
    assertThat(find(JobQuery.builder().clearance(true))).containsExactly(cleared.id());
    assertThat(find(JobQuery.builder().workPermit(false))).hasSize(1).doesNotContain(cleared.id());
    assertThat(find(JobQuery.builder().workPermit(true))).containsExactly(cleared.id());
  }

  private static PayFilter eur(long least, boolean undisclosed) {
    return PayFilter.atLeast(BigDecimal.valueOf(least), "EUR", undisclosed);
  }

  @Test
  void payIsComparedInTheBandsCurrency() {
    put(aJob("Engineer").paying(90_000, 108_000, "USD"));
    assertThat(find(JobQuery.builder().pay(eur(100_000, false)))).hasSize(1);
    assertThat(find(JobQuery.builder().pay(eur(100_001, false)))).isEmpty();
  }

  @Test
  void placesAreMetByCountryByCityAndByCircle() {
    put(aJob("Engineer").in(new Place("Utrecht", "UT", "NL", 52.0908, 5.1222)));
    assertThat(find(JobQuery.builder().place(PlaceFilter.city("UTRECHT", null)))).hasSize(1);
    assertThat(find(JobQuery.builder().place(PlaceFilter.city("Utrecht", "BE")))).isEmpty();
    PlaceFilter amsterdam = PlaceFilter.circle("Amsterdam", "NL", 52.374, 4.8897, 30);
    assertThat(find(JobQuery.builder().place(amsterdam))).isEmpty();
    PlaceFilter wider = PlaceFilter.circle("Amsterdam", "NL", 52.374, 4.8897, 40);
    assertThat(find(JobQuery.builder().place(wider))).hasSize(1);
  }

  @Test
  void remoteScopesReachCountries() {
    put(aJob("Engineer").remoteFrom("EU", "-FR"));
    assertThat(find(JobQuery.builder().remoteFrom("NL"))).hasSize(1);
    assertThat(find(JobQuery.builder().remoteFrom("FR").remoteFrom("US"))).isEmpty();
  }
}
