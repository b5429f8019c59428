package dev.rolecall.search.index.version;

/// A version of the index.
///
/// @param uuid Elasticsearch's own name of it, never used again
/// @param live whether searches ask it
/// @param heldBack whether an operator went back from it to an older one
public record JobIndex(String name, String uuid, boolean live, boolean heldBack) {}
