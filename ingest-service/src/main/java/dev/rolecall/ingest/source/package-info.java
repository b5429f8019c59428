/// Stage 1 of 6: defines the sources: their requests, how to parse their responses and items, and
/// their terms. Pure functions without I/O. Public: `Source` with `SourceRequest` and `Page`,
/// `SourceLookup`, `PostingReader` with `NativePosting` and its builder, and the classes that
/// adapters share: `Fields`, `StructuredPay`, `ContentHash`.
@NullMarked
package dev.rolecall.ingest.source;

import org.jspecify.annotations.NullMarked;
