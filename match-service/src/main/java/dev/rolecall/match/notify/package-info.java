/// 5 of 5: takes due accounts and what is new for them, gives mails, each once.
///
/// A digest is one row per account and local date. Its states:
///
/// ```
///            nothing new ─────────────────────> EMPTY
/// CLAIMED ──┤
///    ^       mail made ──> ATTEMPTING ──taken─> SENT
///    |                      |       |
///    └──────not taken───────┘       └─no word─> UNCERTAIN
/// ```
///
/// ATTEMPTING is committed, with its deliveries, before the mail's content goes out, so a crash
/// leaves a row that tells of it. Where the mail server refused, or was never reached, nothing can
/// have arrived: the row goes back and is tried again, later each time. Where nobody can know, the
/// mail is not sent again; its jobs come in the next digest, marked.
///
/// Who works on a row holds its lease; when a crash lets it expire, any instance takes over.
@NullMarked
package dev.rolecall.match.notify;

import org.jspecify.annotations.NullMarked;
