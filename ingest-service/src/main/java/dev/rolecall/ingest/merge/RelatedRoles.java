package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.ingest.merge.state.JobState;
import dev.rolecall.ingest.merge.state.MergeState;
import dev.rolecall.ingest.merge.state.StoredRole;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds all roles whose grouping may change after some roles have changed: those of the same jobs,
/// and those that match them, directly or through other roles. Each job and each blocking key is
/// looked up once.
final class RelatedRoles {
  private final MergeState state;
  private final CompanyId employer;
  private final Similarities similarities;
  private final Set<JobId> jobs = new HashSet<>();
  private final Map<String, List<RoleKey>> candidates = new HashMap<>();
  private final Map<RoleKey, Optional<RoleFeatures>> seen = new HashMap<>();
  private final Map<RoleKey, RoleFeatures> found = new LinkedHashMap<>();
  private final Deque<RoleKey> queue = new ArrayDeque<>();

  private RelatedRoles(MergeState state, CompanyId employer, Similarities similarities) {
    this.state = state;
    this.employer = employer;
    this.similarities = similarities;
  }

  static Collection<RoleFeatures> of(
      MergeState state, CompanyId employer, Similarities similarities, Collection<RoleKey> from) {
    RelatedRoles related = new RelatedRoles(state, employer, similarities);
    Set<RoleKey> visited = new HashSet<>();
    related.queue.addAll(from);
    while (!related.queue.isEmpty()) {
      RoleKey key = related.queue.pop();
      if (visited.add(key)) {
        related.features(key).ifPresent(related::visit);
      }
    }
    return related.found.values();
  }

  private void visit(RoleFeatures role) {
    found.put(role.key(), role);
    Optional<JobId> job = state.role(role.key()).map(StoredRole::job);
    job.filter(jobs::add).flatMap(state::job).map(JobState::members).ifPresent(queue::addAll);
    enqueueSimilar(role);
  }

  private void enqueueSimilar(RoleFeatures role) {
    Set<RoleKey> others = new LinkedHashSet<>();
    for (String key : BlockingKeys.lookedUp(role)) {
      others.addAll(candidates.computeIfAbsent(key, k -> state.candidates(employer, k)));
    }
    others.removeAll(found.keySet());
    for (RoleKey other : others) {
      if (!Similarity.canMatch(role.key(), other)) {
        continue;
      }
      features(other)
          .flatMap(candidate -> similarities.ofMatch(role, candidate))
          .ifPresent(_ -> queue.add(other));
    }
  }

  private Optional<RoleFeatures> features(RoleKey key) {
    return seen.computeIfAbsent(
        key,
        k ->
            state
                .role(k)
                .filter(role -> role.employer().equals(employer))
                .flatMap(state::features));
  }
}
