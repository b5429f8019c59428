package dev.rolecall.match.judge;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.SkillNeed;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.match.Verdict;
import dev.rolecall.model.match.Veto;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// A small real judge over jobs in memory: the score is the share of the wanted skills that a job
/// names; a skill that must be there, or must not, vetoes.
public final class SkillMatching implements Matching {
  private final ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();
  private volatile boolean current = true;

  public SkillMatching hold(Job... more) {
    for (Job job : more) {
      jobs.put(job.id().value(), job);
    }
    return this;
  }

  public void clear() {
    jobs.clear();
  }

  public void current(boolean now) {
    current = now;
  }

  @Override
  public boolean current() {
    return current;
  }

  @Override
  public MatchList match(Profile profile, MatchRequest request) {
    Map<String, Integer> vetoed = new HashMap<>();
    List<JobMatch> fitting =
        jobs.values().stream()
            .filter(Job::findable)
            .filter(job -> asked(job, request))
            .map(job -> new JobMatch(job, judge(job, profile)))
            .filter(each -> kept(each, vetoed))
            .filter(each -> each.match().score() >= request.minScore())
            .sorted(
                Comparator.comparingInt((JobMatch each) -> each.match().score())
                    .reversed()
                    .thenComparing(each -> each.job().id()))
            .toList();
    return new MatchList(fitting.stream().limit(request.limit()).toList(), fitting.size(), vetoed);
  }

  private static boolean asked(Job job, MatchRequest request) {
    var since = request.firstSeenSince();
    boolean recent = since == null || !job.firstSeenAt().isBefore(since);
    return recent
        && found(job, request)
        && job.postings().stream()
            .map(JobPosting::role)
            .noneMatch(request.withoutRoles()::contains);
  }

  /// Of a search only its skills are supported.
  private static boolean found(Job job, MatchRequest request) {
    List<SkillNeed> needs = job.opening().skills() == null ? List.of() : job.opening().skills();
    return request.search() == null
        || needs.stream().map(SkillNeed::id).toList().containsAll(request.search().skills());
  }

  private static boolean kept(JobMatch each, Map<String, Integer> vetoed) {
    each.match().vetoes().stream()
        .findFirst()
        .ifPresent(veto -> vetoed.merge(veto.criterion(), 1, Integer::sum));
    return each.match().vetoes().isEmpty();
  }

  private static Match judge(Job job, Profile profile) {
    List<SkillId> named =
        job.opening().skills() == null
            ? List.of()
            : job.opening().skills().stream().map(SkillNeed::id).toList();
    List<SkillId> wanted =
        profile.skills().stream()
            .filter(wish -> wish.need() != Preference.AVOID)
            .map(wish -> wish.id())
            .toList();
    List<SkillId> matched = wanted.stream().filter(named::contains).toList();
    List<SkillId> missing = wanted.stream().filter(id -> !named.contains(id)).toList();
    List<Veto> vetoes =
        profile.skills().stream()
            .filter(
                wish ->
                    wish.need() == Preference.AVOID && named.contains(wish.id())
                        || wish.need() == Preference.MUST && !named.contains(wish.id()))
            .map(wish -> new Veto("skills", wish.need() + " " + wish.id()))
            .toList();
    int score = wanted.isEmpty() ? 50 : 100 * matched.size() / wanted.size();
    return new Match(
        profile.id(),
        job.id(),
        score,
        1,
        vetoes.isEmpty() ? Verdict.MATCH : Verdict.VETO,
        List.of(
            new MatchPart(
                "skills", score, 100, matched.size() + " of " + wanted.size() + " skills")),
        vetoes,
        matched,
        missing,
        "in-memory/1");
  }
}
