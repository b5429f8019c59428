package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Reference;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.profile.Profile;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// An [InMemoryMatching] whose jobs a test adds and removes. Of a search it supports the skills.
public final class SettableMatching implements Matching {
  private final ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();
  private volatile boolean current = true;

  public SettableMatching hold(Job... more) {
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
    Set<SkillId> skills =
        request.search() == null ? Set.of() : Set.copyOf(request.search().skills());
    List<Job> found = jobs.values().stream().filter(job -> names(job).containsAll(skills)).toList();
    MatchRequest all =
        new MatchRequest(
            request.firstSeenSince(), request.withoutRoles(), request.minScore(), request.limit());
    return new InMemoryMatching(found, Reference.bundled()).match(profile, all);
  }

  private static List<SkillId> names(Job job) {
    return Opening.orEmpty(job.opening().skills()).stream().map(SkillRequirement::id).toList();
  }
}
