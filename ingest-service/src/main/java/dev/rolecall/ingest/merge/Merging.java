package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.state.JobState;
import dev.rolecall.ingest.merge.state.MergeChange;
import dev.rolecall.ingest.merge.state.MergeState;
import dev.rolecall.ingest.merge.state.StoredRole;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.MergeDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies the changes of one commit to the state, and brings the jobs that they concern up to
/// date: each employer once, each job once.
final class Merging {
  private final MergeState state;
  private final JobUpdates jobs;
  private final JobPublisher publisher;

  /// By employer, the roles whose grouping may differ now.
  private final Map<CompanyId, Set<RoleKey>> changed = new LinkedHashMap<>();

  private final List<ErasedRole> erased = new ArrayList<>();

  /// @param company of its content, for the marker
  private record ErasedRole(StoredRole role, Company company) {}

  Merging(MergeState state, JobUpdates jobs, JobPublisher publisher) {
    this.state = state;
    this.jobs = jobs;
    this.publisher = publisher;
  }

  /// Handles the changes of one commit.
  ///
  /// @param rounds one after the other
  void apply(List<List<MergeChange>> rounds) {
    for (List<MergeChange> round : rounds) {
      round.forEach(this::apply);
      updateJobs();
    }
    state.writeRoles();
  }

  /// Looks again at the jobs whose marks may have changed by now.
  void review(Instant now) {
    for (RoleKey founder : state.due().take(now)) {
      state.role(founder).ifPresent(role -> markChanged(role.employer(), founder));
    }
    updateJobs();
    state.writeRoles();
  }

  private void apply(MergeChange change) {
    switch (change) {
      case MergeChange.Updated updated -> update(updated);
      case MergeChange.Removed removed ->
          state.role(removed.role()).ifPresent(role -> remove(role, removed.moved()));
      case MergeChange.Decided decided -> decide(decided.decision());
    }
  }

  private void update(MergeChange.Updated updated) {
    RoleKey key = updated.role().key();
    state
        .role(key)
        .filter(before -> !before.employer().equals(updated.role().employer()))
        .ifPresent(before -> remove(before, true));
    if (state.put(updated.role(), updated.features())) {
      markChanged(updated.role().employer(), key);
    }
  }

  private void decide(MergeDecision decision) {
    state.decisions().put(decision);
    markChanged(decision.employer(), decision.one());
    markChanged(decision.employer(), decision.other());
  }

  /// A role that has moved lives on at another employer, and so does the job that it founded: its
  /// revisions continue there, and nothing more is published of it here.
  private void remove(StoredRole role, boolean moved) {
    JobId own = JobIds.founding(role.key());
    if (role.job() != null) {
      state
          .job(role.job())
          .ifPresent(job -> job.members().forEach(key -> markChanged(role.employer(), key)));
    }
    if (moved) {
      state.removeJob(own);
    } else {
      erased.add(new ErasedRole(role, state.opening(role.key()).company()));
    }
    state.remove(role);
  }

  private void updateJobs() {
    changed.forEach(jobs::update);
    changed.clear();
    erased.forEach(this::publishErased);
    erased.clear();
  }

  private void publishErased(ErasedRole gone) {
    JobId own = JobIds.founding(gone.role().key());
    state
        .job(own)
        .ifPresent(
            job ->
                publisher.publishErased(
                    own, gone.company(), gone.role().posting(), job, heir(job, gone.role())));
  }

  private @Nullable JobId heir(JobState job, StoredRole gone) {
    return job.members().stream()
        .filter(role -> !role.equals(gone.key()))
        .flatMap(role -> state.role(role).map(StoredRole::job).stream())
        .findFirst()
        .orElse(null);
  }

  private void markChanged(CompanyId employer, RoleKey role) {
    changed.computeIfAbsent(employer, _ -> new LinkedHashSet<>()).add(role);
  }
}
