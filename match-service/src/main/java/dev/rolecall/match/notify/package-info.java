/// Stage 5 of 5. Input: due accounts and their new matches. Output: emails, each sent at most once.
///
/// A digest is one row per account and local date. Its states:
///
/// ```
///            no new matches ────────────────────> EMPTY
/// CLAIMED ──┤
///    ^       mail written ──> ATTEMPTING ──accepted──> SENT
///    |                         |    |  └────refused───> REFUSED
///    └───────deferred──────────┘    └──────unknown───> UNCERTAIN
/// ```
///
/// ATTEMPTING is committed, with the roles that the mail contains, before the mail's content is
/// transferred. A crash therefore leaves a row that shows it. If the mail server deferred the mail
/// or was never reached, it cannot have arrived: the row returns to CLAIMED and is retried with
/// exponential backoff. If the outcome is unknown, the mail is not sent again; its jobs are
/// included in the next digest, marked.
///
/// A worker holds a lease on its row. When a crash lets the lease expire, any instance takes over.
@NullMarked
package dev.rolecall.match.notify;

import org.jspecify.annotations.NullMarked;
