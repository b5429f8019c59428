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

/// Applies the changes of one commit to the state, and updates the affected jobs: each employer
/// once, each job once.
final class CommitMerger {
  private final MergeState state;
  private final JobUpdates jobs;
  private final JobPublisher publisher;

  /// By employer, the roles whose grouping may have changed.
  private final Map<CompanyId, Set<RoleKey>> changed = new LinkedHashMap<>();

  private final List<ErasedRole> erased = new ArrayList<>();

  /// @param company from the role's content, for the marker
  private record ErasedRole(StoredRole role, Company company) {}

  CommitMerger(MergeState state, JobUpdates jobs, JobPublisher publisher) {
    this.state = state;
    this.jobs = jobs;
    this.publisher = publisher;
  }

  /// Handles the changes of one commit.
  ///
  /// @param rounds batches of changes, in record order
  void applyRounds(List<List<MergeChange>> rounds) {
    for (List<MergeChange> round : rounds) {
      round.forEach(this::applyChange);
      updateJobs();
    }
    state.writeRoles();
  }

  /// Updates the jobs whose flags may have changed by now.
  void checkDueJobs(Instant now) {
    for (RoleKey oldestRole : state.due().take(now)) {
      state.role(oldestRole).ifPresent(role -> markChanged(role.employer(), oldestRole));
    }
    updateJobs();
    state.writeRoles();
  }

  private void applyChange(MergeChange change) {
    switch (change) {
      case MergeChange.Updated updated -> applyUpdate(updated);
      case MergeChange.Removed removed ->
          state.role(removed.role()).ifPresent(role -> applyRemoval(role, removed.moved()));
      case MergeChange.Decided decided -> applyDecision(decided.decision());
    }
  }

  private void applyUpdate(MergeChange.Updated updated) {
    RoleKey key = updated.role().key();
    state
        .role(key)
        .filter(before -> !before.employer().equals(updated.role().employer()))
        .ifPresent(before -> applyRemoval(before, true));
    if (state.put(updated.role(), updated.features())) {
      markChanged(updated.role().employer(), key);
    }
  }

  private void applyDecision(MergeDecision decision) {
    state.decisions().put(decision);
    markChanged(decision.employer(), decision.roleA());
    markChanged(decision.employer(), decision.roleB());
  }

  /// A moved role now belongs to another employer, as does the job whose id was derived from it:
  /// the job's revisions continue there, and this employer publishes no more versions of it.
  private void applyRemoval(StoredRole role, boolean moved) {
    JobId own = JobIds.of(role.key());
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

  private void publishErased(ErasedRole erasedRole) {
    JobId own = JobIds.of(erasedRole.role().key());
    state
        .job(own)
        .ifPresent(
            job ->
                publisher.publishErased(
                    own,
                    erasedRole.company(),
                    erasedRole.role().posting(),
                    job,
                    successorOf(job, erasedRole.role())));
  }

  private @Nullable JobId successorOf(JobState job, StoredRole erasedRole) {
    return job.members().stream()
        .filter(role -> !role.equals(erasedRole.key()))
        .flatMap(role -> state.role(role).map(StoredRole::job).stream())
        .findFirst()
        .orElse(null);
  }

  private void markChanged(CompanyId employer, RoleKey role) {
    changed.computeIfAbsent(employer, _ -> new LinkedHashSet<>()).add(role);
  }
}
