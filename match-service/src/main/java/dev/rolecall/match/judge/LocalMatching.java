package dev.rolecall.match.judge;

import dev.rolecall.match.columns.LocalJobs;
import dev.rolecall.match.columns.OpenJobs;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.Reference;
import dev.rolecall.model.profile.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/// Matching over the jobs that this instance holds.
///
/// Jobs that may not be republished, or that one person submitted, are held but never match: a
/// request does not name a person.
public final class LocalMatching implements Matching {
  private final LocalJobs jobs;
  private final BooleanSupplier current;
  private final Reference reference;

  public LocalMatching(LocalJobs jobs, BooleanSupplier current, Reference reference) {
    this.jobs = jobs;
    this.current = current;
    this.reference = reference;
  }

  @Override
  public boolean current() {
    return current.getAsBoolean();
  }

  @Override
  public MatchList match(Profile profile, MatchRequest request) {
    Ranking ranking = new Ranking(PreparedProfile.of(profile, reference), request);
    return jobs.read(
        open -> {
          Map<String, IntPredicate> excluded = excluded(profile, open);
          IntPredicate found = found(request, open);
          open.forEach(
              (facts, row) -> {
                if (found.test(row)) {
                  ranking.consider(
                      facts, words -> excluded.getOrDefault(words, _ -> false).test(row));
                }
              });
          return ranking.list(open::jobs);
        });
  }

  private static IntPredicate found(MatchRequest request, OpenJobs open) {
    return request.search() == null ? _ -> true : open.found(request.search());
  }

  /// For each excluded phrase the jobs that have it, from one query each.
  private static Map<String, IntPredicate> excluded(Profile profile, OpenJobs open) {
    Map<String, IntPredicate> excluded = new HashMap<>();
    profile.excludeWords().forEach(words -> excluded.computeIfAbsent(words, open::having));
    return excluded;
  }
}
