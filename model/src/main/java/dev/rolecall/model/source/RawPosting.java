package dev.rolecall.model.source;

import dev.rolecall.model.PostingKey;
import java.time.Instant;

/// A posting as a board published it, unmodified.
///
/// @param payload the source's own item, as received (JSON, XML or HTML)
/// @param contentHash changes when the content changes
/// @param readAt when this version was read
/// @param firstSeenAt when the posting was first read
public record RawPosting(
    PostingKey key,
    String payload,
    String contentHash,
    String crawlId,
    Instant readAt,
    Instant firstSeenAt,
    Terms terms)
    implements RawRecord {}
