/// 5 of 6, the stream: takes raw postings and crawl reports from `postings.raw.v1`, gives roles on
/// `postings.v1` and crawl outcomes on `crawls.v1`.
///
/// ```
/// postings.raw.v1 ──> normalize ──┬──> postings.v1           (a role, open or closed)
///     (by board)      posting-roles ├──> crawls.v1             (both sides of the equation)
///                     posting-      └──> postings.raw.v1.dlt   (what could not be read)
///                       summaries
///                     expiries
///                     crawl-tallies
///                     board-reports
/// ```
@NullMarked
package dev.rolecall.ingest.normalize.stream;

import org.jspecify.annotations.NullMarked;
