package dev.rolecall.model.source;

import java.time.Instant;

/// What a board's state keeps of a posting that it showed.
///
/// @param hash of its content as received
/// @param missingSince null while the board shows it
public record SeenPosting(String hash, Instant firstSeenAt) {}
