/// 6 of 6: takes roles, gives jobs: the roles of one opening as one job with one id.
///
/// ```
/// postings.v1 ─────────┬──> collect ──> merge-changed ──> merge ──> jobs.v1
/// merge-decisions.v1 ──┘    (by employer)  (forwards at the commit)
///                              └──> postings.v1.dlt
/// ```
///
/// The evidence for and against two roles being one opening is in
/// [dev.rolecall.ingest.merge.evidence], what is kept between commits in
/// [dev.rolecall.ingest.merge.state]; the reasons are in
/// `docs/decisions/0007-merging-by-named-evidence.md` and
/// `docs/decisions/0022-one-job-per-commit.md`.
@NullMarked
package dev.rolecall.ingest.merge;

import org.jspecify.annotations.NullMarked;
