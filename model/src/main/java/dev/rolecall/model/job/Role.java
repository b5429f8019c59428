package dev.rolecall.model.job;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import java.util.List;

/// One opening within a posting, in the job's form: what lies on `postings.v1`, also after it
/// closed, so that merging can be redone.
///
/// @param employer under which roles meet for merging
/// @param moves how often its employer has changed; the jobs that it founds count their revisions
///   from above those that they had at the employer before
/// @param identities exact names of the opening beyond its role key, for example
///   `greenhouse:acme:internal:42`; roles that share one are the same opening
/// @param normalizer version of the rules that read it
public record Role(
    JobPosting posting,
    CompanyId employer,
    int moves,
    List<String> identities,
    Opening opening,
    String normalizer) {
  public Role {
    identities = List.copyOf(identities);
  }

  public RoleKey key() {
    return posting.role();
  }

  public Role withPosting(JobPosting newPosting) {
    return new Role(newPosting, employer, moves, identities, opening, normalizer);
  }
}
