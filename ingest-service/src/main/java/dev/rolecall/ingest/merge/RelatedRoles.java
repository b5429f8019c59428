package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds all roles that may be grouped otherwise when one of them changes: those of the same jobs,
/// and those that join with them by their evidence, however far. Each job and block is looked up
/// once; what is in a block is compared with each role that asks for it.
final class RelatedRoles {
  private final EmployerRoles memory;
  private final CompanyId employer;
  private final Set<JobId> jobs = new HashSet<>();
  private final Map<String, List<RoleKey>> blocks = new HashMap<>();
  private final Set<RoleKey> found = new LinkedHashSet<>();
  private final Deque<RoleKey> open = new ArrayDeque<>();

  private RelatedRoles(EmployerRoles memory, CompanyId employer) {
    this.memory = memory;
    this.employer = employer;
  }

  static Set<RoleKey> of(EmployerRoles memory, CompanyId employer, Collection<RoleKey> from) {
    RelatedRoles relatives = new RelatedRoles(memory, employer);
    relatives.open.addAll(from);
    while (!relatives.open.isEmpty()) {
      RoleKey key = relatives.open.pop();
      if (relatives.found.add(key)) {
        relatives.follow(key);
      }
    }
    return relatives.found;
  }

  private void follow(RoleKey key) {
    memory
        .jobOf(employer, key)
        .filter(jobs::add)
        .flatMap(id -> memory.job(employer, id))
        .ifPresent(job -> job.postings().forEach(posting -> open.add(posting.role())));
    memory.portrait(employer, key).ifPresent(this::followEvidence);
  }

  private void followEvidence(RoleFeatures role) {
    Set<RoleKey> candidates = new LinkedHashSet<>();
    for (String block : BlockingKeys.askedFor(role)) {
      candidates.addAll(blocks.computeIfAbsent(block, b -> memory.inBlock(employer, b)));
    }
    candidates.removeAll(found);
    for (RoleKey candidate : candidates) {
      memory
          .portrait(employer, candidate)
          .filter(other -> Similarity.of(role, other).joins())
          .ifPresent(_ -> open.add(candidate));
    }
  }
}
