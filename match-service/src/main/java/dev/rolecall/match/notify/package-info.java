/// Stage 7 of 7. Input: due accounts and their new matches. Output: emails, each sent at most once.
///
/// A digest is one row per account and local date. Its states:
///
/// ```
///            no new matches ────────────────────> EMPTY
/// CLAIMED ──┤
///    ^       mail written ──> ATTEMPTING ──accepted──> SENT
///    |                         |    |  └────refused───> REFUSED
///    └───────deferred──────────┘    └─────uncertain──> UNCERTAIN
/// ```
///
/// ATTEMPTING is committed, with the roles that the mail contains, before the mail's content is
/// transferred. After a crash the row therefore shows that the mail may have been sent. If the mail
/// server deferred the mail or was never reached, it cannot have arrived: the row returns to
/// CLAIMED and is retried with exponential backoff. If the outcome is uncertain, the mail is not
/// sent again; its jobs are included in the next digest, marked.
///
/// A worker has a lease on its row. When the lease expires after a crash, any instance claims the
/// row.
@NullMarked
package dev.rolecall.match.notify;

import org.jspecify.annotations.NullMarked;
