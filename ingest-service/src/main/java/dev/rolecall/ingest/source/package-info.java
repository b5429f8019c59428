/// 1 of 6: takes nothing, gives the sources: the requests to each, how to read its responses and
/// items, and its terms. Pure functions without I/O. Public: `Source` with `SourceRequest` and
/// `Page`, `SourceLookup`, `PostingReader` with `NativePosting` and its builder, and what adapters
/// share: `Fields`, `StructuredPay`, `ContentHash`.
@NullMarked
package dev.rolecall.ingest.source;

import org.jspecify.annotations.NullMarked;
