package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.RandomOpenJobs;
import dev.rolecall.match.RandomProfiles;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompanyRankingTest {
  private static final ReferenceData REFERENCE = ReferenceData.bundled();
  private static final int MIN_SCORE = 50;

  /// The companies, their counts and their best jobs equal those of judging every job.
  @Test
  void theListEqualsBruteForce() {
    List<Job> jobs = new RandomOpenJobs(21).jobs(300);
    int companies = 0;
    for (Profile person : new RandomProfiles(22).profiles(40)) {
      TargetCompanies list =
          new InMemoryMatching(jobs, REFERENCE).companies(person, MIN_SCORE, Set.of(), 5);
      Map<CompanyId, List<Job>> open =
          jobs.stream()
              .filter(job -> job.searchable() && job.publiclyVisible())
              .filter(job -> !Boolean.TRUE.equals(job.opening().company().agency()))
              .collect(Collectors.groupingBy(job -> job.opening().company().id()));
      Map<CompanyId, List<Integer>> scores =
          open.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> scores(e.getValue(), person)));
      scores.values().removeIf(List::isEmpty);
      assertThat(list.total()).isEqualTo(scores.size());
      assertThat(list.companies()).hasSize(Math.min(5, scores.size()));
      for (TargetCompany company : list.companies()) {
        List<Integer> expected = scores.get(company.id());
        assertThat(company.open()).isEqualTo(open.get(company.id()).size());
        assertThat(company.matching()).isEqualTo(expected.size());
        assertThat(company.best().stream().map(each -> each.match().score()))
            .containsExactlyElementsOf(expected.subList(0, Math.min(3, expected.size())));
        companies++;
      }
      assertThat(list.companies().stream().map(each -> each.best().getFirst().match().score()))
          .isSortedAccordingTo(Comparator.reverseOrder());
      scores.keySet().removeAll(list.companies().stream().map(TargetCompany::id).toList());
      if (!scores.isEmpty()) {
        int last = list.companies().getLast().best().getFirst().match().score();
        assertThat(scores.values())
            .allSatisfy(each -> assertThat(each.getFirst()).isLessThanOrEqualTo(last));
      }
    }
    assertThat(companies).isGreaterThan(50);
  }

  /// Of the jobs that match, best first.
  private static List<Integer> scores(List<Job> jobs, Profile person) {
    return jobs.stream()
        .map(job -> Judge.judge(job, person, REFERENCE))
        .filter(match -> match.status() == MatchStatus.MATCH && match.score() >= MIN_SCORE)
        .map(Match::score)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Test
  void agenciesAreNotListedAndSeveralMatchesCountMore() {
    List<Job> jobs = new ArrayList<>();
    jobs.add(aJob("a").postingId("1").at("One Job").needing("java").build());
    jobs.add(aJob("a").postingId("2").at("Two Jobs").needing("java").build());
    jobs.add(aJob("b").postingId("3").at("Two Jobs").needing("java").build());
    Job agency = aJob("a").postingId("4").at("Agency").needing("java").build();
    Company company = agency.opening().company();
    jobs.add(
        agency.toBuilder()
            .opening(
                agency.opening().toBuilder()
                    .company(
                        new Company(
                            company.id(),
                            company.name(),
                            company.domain(),
                            true,
                            company.size(),
                            company.sector()))
                    .build())
            .build());
    TargetCompanies list =
        new InMemoryMatching(jobs, REFERENCE)
            .companies(who("{'skills': [{'id': 'java', 'need': 'WANT'}]}"), 0, Set.of(), 10);
    assertThat(list.companies().stream().map(TargetCompany::name))
        .containsExactly("Two Jobs", "One Job");
    assertThat(list.total()).isEqualTo(2);
  }

  /// A job that the person hid is open, but counts neither for the order nor among the matches.
  @Test
  void anExcludedJobIsNoMatch() {
    List<Job> jobs = new RandomOpenJobs(31).jobs(300);
    int checked = 0;
    for (Profile person : new RandomProfiles(32).profiles(20)) {
      InMemoryMatching matching = new InMemoryMatching(jobs, REFERENCE);
      TargetCompanies before = matching.companies(person, MIN_SCORE, Set.of(), 1000);
      if (before.companies().isEmpty()) {
        continue;
      }
      TargetCompany first = before.companies().getFirst();
      Job hidden = first.best().getFirst().job();
      Set<RoleKey> roles =
          hidden.postings().stream().map(JobPosting::role).collect(Collectors.toSet());
      Map<CompanyId, TargetCompany> after =
          matching.companies(person, MIN_SCORE, roles, 1000).companies().stream()
              .collect(Collectors.toMap(TargetCompany::id, each -> each));
      assertThat(after.values())
          .flatMap(TargetCompany::best)
          .extracting(each -> each.job().id())
          .doesNotContain(hidden.id());
      TargetCompany left = after.get(first.id());
      assertThat(left == null ? 0 : left.matching()).isEqualTo(first.matching() - 1);
      assertThat(left == null ? first.open() : left.open()).isEqualTo(first.open());
      checked++;
    }
    assertThat(checked).isGreaterThan(10);
  }
}
