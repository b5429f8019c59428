/// Stage 6 of 6. Input: roles. Output: jobs. The roles of one opening become one job with one id.
///
/// ```
/// postings.v1 ─────────┬──> collect ──> merge-changed ──> merge ──> jobs.v1
/// merge-decisions.v1 ──┘    (by employer)  (forwards at the commit)
///                              └──> postings.v1.dlt
/// ```
///
/// The rules for and against two roles being the same opening are in
/// [dev.rolecall.ingest.merge.evidence], the state between commits in
/// [dev.rolecall.ingest.merge.state]. The reasons for this design are in
/// `docs/decisions/0007-merging-by-named-evidence.md` and
/// `docs/decisions/0020-one-job-per-commit.md`.
@NullMarked
package dev.rolecall.ingest.merge;

import org.jspecify.annotations.NullMarked;
