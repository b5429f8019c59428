package dev.rolecall.model.source;

import java.time.Instant;

/// A posting that the board listed, in the board's state.
///
/// @param hash hash of the content as received
public record SeenPosting(String hash, Instant firstSeenAt) {}
