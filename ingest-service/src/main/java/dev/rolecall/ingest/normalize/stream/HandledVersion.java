package dev.rolecall.ingest.normalize.stream;

import java.time.Instant;

/// The version of a posting that was handled last.
///
/// @param offset on its partition of `postings.raw.v1`
/// @param at when a crawl read it
record HandledVersion(long offset, Instant at) {}
