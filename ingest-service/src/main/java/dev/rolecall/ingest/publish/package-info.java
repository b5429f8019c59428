/// Stage 4 of 6. Input: boards that are due. Output: each crawl's changed postings, its report and
/// the board's new state, in one transaction on `postings.raw.v1` and `boards.v1`.
@NullMarked
package dev.rolecall.ingest.publish;

import org.jspecify.annotations.NullMarked;
