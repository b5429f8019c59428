package dev.rolecall.search.index.version;

/// A version of the index.
///
/// @param uuid assigned by Elasticsearch, never used again
/// @param live whether searches use it
/// @param heldBack whether an operator went back from it to an older version
/// @param catchingUp whether it is refreshed less often, because many records are left to write
public record JobIndex(
    String name, String uuid, boolean live, boolean heldBack, boolean catchingUp) {}
