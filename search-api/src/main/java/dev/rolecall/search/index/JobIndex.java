package dev.rolecall.search.index;

/// A version of the index.
///
/// @param uuid Elasticsearch's own name of it, never used again
/// @param live whether searches ask it
public record JobIndex(String name, String uuid, boolean live) {}
