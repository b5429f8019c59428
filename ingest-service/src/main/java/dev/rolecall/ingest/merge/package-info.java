/// 6 of 6: takes roles, gives jobs: the roles of one opening as one job with one id.
///
/// ```
/// postings.v1 ─────────┬──> merge ──┬──> jobs.v1
/// merge-decisions.v1 ──┘  (by employer) └──> postings.v1.dlt
///                          roles, blocks, role-jobs, jobs, decisions, due-marks
/// ```
///
/// What speaks for and against two roles' being one opening is in
/// [dev.rolecall.ingest.merge.evidence]; how it came about in
/// `docs/decisions/0007-merging-by-named-evidence.md`.
@NullMarked
package dev.rolecall.ingest.merge;

import org.jspecify.annotations.NullMarked;
