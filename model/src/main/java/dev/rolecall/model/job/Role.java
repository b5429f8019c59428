package dev.rolecall.model.job;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import java.util.List;

/// One opening within a posting, in normalized form. This is the value of `postings.v1`; it is kept
/// after the role closes, so that merging can be repeated.
///
/// @param employer within which roles are merged
/// @param moves how often its employer has changed; the jobs whose ids are derived from this role
///   continue with higher revisions than at the previous employer
/// @param identities exact identifiers of the opening besides its role key, for example
///   `greenhouse:acme:internal:42`; roles that share one are the same opening
/// @param normalizer version of the rules that normalized it
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
