package dev.rolecall.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.RandomOpenJobs;
import dev.rolecall.match.RandomProfiles;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.judge.criterion.Weights;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.profile.Profile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// [LocalMatching] returns exactly what judging every job returns.
class MatchingTest {
  private static final ReferenceData REFERENCE = ReferenceData.bundled();
  private static final MatchRequest ALL = new MatchRequest(null, Set.of(), 0, 10_000);

  @TempDir Path directory;

  @Test
  void returnsWhatJudgingEveryJobReturns() {
    List<Job> jobs = new RandomOpenJobs(1).jobs(400);
    int found = 0;
    try (LocalJobs local = localJobs(jobs)) {
      Matching fast = new LocalMatching(local, () -> true, () -> REFERENCE);
      Matching given = new InMemoryMatching(jobs, REFERENCE);
      for (Profile profile : new RandomProfiles(2).profiles(40)) {
        for (MatchRequest request : requests(jobs)) {
          MatchList expected = tryAll(jobs, profile, request);
          assertThat(fast.match(profile, request)).as("%s", profile).isEqualTo(expected);
          assertThat(given.match(profile, request)).as("%s", profile).isEqualTo(expected);
          found += expected.total();
        }
      }
    }
    assertThat(found).as("the random jobs do match").isGreaterThan(1_000);
  }

  private static List<MatchRequest> requests(List<Job> jobs) {
    Set<RoleKey> sent =
        jobs.stream()
            .limit(100)
            .map(job -> job.postings().getFirst().role())
            .collect(Collectors.toSet());
    return List.of(
        ALL,
        new MatchRequest(Instant.parse("2026-11-10T00:00:00Z"), Set.of(), 40, 7),
        new MatchRequest(null, sent, 60, 20));
  }

  private LocalJobs localJobs(List<Job> jobs) {
    LocalJobs local = LocalJobs.open(directory);
    jobs.forEach(local::put);
    local.refresh();
    return local;
  }

  private static MatchList tryAll(List<Job> jobs, Profile profile, MatchRequest request) {
    Map<String, Integer> vetoed = new TreeMap<>();
    List<JobMatch> matches = new ArrayList<>();
    for (Job job : jobs) {
      if (isRequested(job, request)) {
        Match match = Judge.judge(job, profile, REFERENCE);
        if (match.status() == MatchStatus.VETO) {
          vetoed.merge(match.vetoes().getFirst().criterion(), 1, Integer::sum);
        } else if (match.score() >= request.minScore()) {
          matches.add(new JobMatch(job, match));
        }
      }
    }
    Comparator<JobMatch> byScore =
        Comparator.comparingInt((JobMatch each) -> -each.match().score())
            .thenComparing(each -> since(each.job()), Comparator.reverseOrder())
            .thenComparing(each -> each.job().id());
    matches.sort(byScore);
    Map<JobMatch, Integer> points = new IdentityHashMap<>();
    Map<CompanyId, Integer> before = new HashMap<>();
    for (JobMatch match : matches) {
      int seen = before.merge(match.job().opening().company().id(), 1, Integer::sum) - 1;
      points.put(match, match.match().score() - lost(seen));
    }
    matches.sort(
        Comparator.comparingInt((JobMatch each) -> -points.get(each)).thenComparing(byScore));
    List<JobMatch> page = matches.stream().limit(request.limit()).toList();
    MatchCursor next =
        page.size() == matches.size() ? null : cursor(page.getLast(), points.get(page.getLast()));
    return new MatchList(page, matches.size(), vetoed, next);
  }

  private static MatchCursor cursor(JobMatch match, int points) {
    return new MatchCursor(points, match.match().score(), since(match.job()), match.job().id());
  }

  @Test
  void pagesByCursorAreTheWholeListWithoutGapsOrRepeats() {
    List<Job> jobs = new RandomOpenJobs(31).jobs(150);
    Matching matching = new InMemoryMatching(jobs, REFERENCE);
    for (Profile person : new RandomProfiles(32).profiles(20)) {
      List<JobMatch> whole = matching.match(person, ALL.withLimit(1_000)).matches();
      List<JobMatch> paged = new ArrayList<>();
      MatchRequest request = ALL.withLimit(7);
      while (request != null) {
        MatchList page = matching.match(person, request);
        assertThat(page.total()).isEqualTo(whole.size());
        paged.addAll(page.matches());
        request =
            page.next() == null
                ? null
                : request.withAfter(MatchCursor.parse(page.next().toString()).orElseThrow());
      }
      assertThat(paged).isEqualTo(whole);
    }
  }

  /// The points that a job loses in the order when so many better ones are of its company.
  private static int lost(int better) {
    return switch (better) {
      case 0 -> 0;
      case 1 -> Weights.bundled().of("spread.second");
      case 2 -> Weights.bundled().of("spread.third");
      default -> Weights.bundled().of("spread.further");
    };
  }

  private static boolean isRequested(Job job, MatchRequest request) {
    Instant since = request.firstSeenSince();
    return job.publiclyVisible()
        && (since == null || !job.firstSeenAt().isBefore(since))
        && job.postings().stream().noneMatch(p -> request.excludedRoles().contains(p.role()));
  }

  private static Instant since(Job job) {
    return job.postedAt() == null ? job.firstSeenAt() : job.postedAt();
  }

  @Test
  void theSameInputsGiveTheSameMatchDownToItsWords() {
    List<Job> jobs = new RandomOpenJobs(3).jobs(100);
    List<Job> again = new RandomOpenJobs(3).jobs(100);
    List<Profile> profiles = new RandomProfiles(4).profiles(20);
    List<Profile> profilesAgain = new RandomProfiles(4).profiles(20);
    for (int i = 0; i < jobs.size(); i++) {
      for (int p = 0; p < profiles.size(); p++) {
        assertThat(Judge.judge(again.get(i), profilesAgain.get(p), REFERENCE))
            .isEqualTo(Judge.judge(jobs.get(i), profiles.get(p), REFERENCE));
      }
    }
  }
}
