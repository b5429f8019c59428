package dev.rolecall.ingest.merge;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// Finds all roles that may be grouped otherwise when one of them changes: those of the same jobs,
/// and those that share identities, however far. Each job and identity is looked up once.
final class Relatives {
  private final EmployerRoles memory;
  private final CompanyId employer;
  private final Set<JobId> jobs = new HashSet<>();
  private final Set<String> identities = new HashSet<>();
  private final Set<RoleKey> found = new LinkedHashSet<>();
  private final Deque<RoleKey> open = new ArrayDeque<>();

  private Relatives(EmployerRoles memory, CompanyId employer) {
    this.memory = memory;
    this.employer = employer;
  }

  static Set<RoleKey> of(EmployerRoles memory, CompanyId employer, Collection<RoleKey> from) {
    Relatives relatives = new Relatives(memory, employer);
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
    memory.role(employer, key).stream()
        .flatMap(role -> Identities.of(role).stream())
        .filter(identities::add)
        .forEach(identity -> open.addAll(memory.withIdentity(employer, identity)));
  }
}
