package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.RawPosting;

/// A posting that is sent to the dead letters instead of being published.
///
/// @param reason a readable reason
record HeldPosting(RawPosting posting, String reason) {}
