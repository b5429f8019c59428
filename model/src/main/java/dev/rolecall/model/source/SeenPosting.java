package dev.rolecall.model.source;

import java.time.Instant;

/// What a board's state keeps about a posting that the board listed.
///
/// @param hash hash of the content as received
/// @param missingSince null while the board shows it
public record SeenPosting(String hash, Instant firstSeenAt) {}
