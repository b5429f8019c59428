/// 6 of 6: takes roles, gives jobs: the roles of one opening as one job with one id.
///
/// ```
/// postings.v1 ─────────┬──> merge ──┬──> jobs.v1
/// merge-decisions.v1 ──┘  (by employer) └──> postings.v1.dlt
///                          roles, identities, role-jobs, jobs, decisions
/// ```
@NullMarked
package dev.rolecall.ingest.merge;

import org.jspecify.annotations.NullMarked;
