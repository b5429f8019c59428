package dev.rolecall.search.index.version;

/// A version of the job index: one Elasticsearch index with the whole content of `jobs.v1`.
///
/// @param uuid assigned by Elasticsearch, never reused
/// @param live whether searches use it
/// @param rolledBack whether an operator replaced it by an older version
/// @param catchingUp whether it is refreshed less often, because it has many unwritten records
public record IndexVersion(
    String name, String uuid, boolean live, boolean rolledBack, boolean catchingUp) {}
