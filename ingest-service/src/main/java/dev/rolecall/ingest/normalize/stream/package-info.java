/// Part of stage 5 of 6: the stream. Input: raw postings and crawl reports from `postings.raw.v1`.
/// Output: roles on `postings.v1` and crawl outcomes on `crawls.v1`.
///
/// ```
/// postings.raw.v1 ──> normalize ──┬──> postings.v1           (a role, open or closed)
///     (by board)      posting-roles ├──> crawls.v1             (the counts of a crawl)
///                     posting-      └──> postings.raw.v1.dlt   (unreadable records)
///                       summaries
///                     expiries
///                     crawl-counters
///                     board-reports
/// ```
@NullMarked
package dev.rolecall.ingest.normalize.stream;

import org.jspecify.annotations.NullMarked;
