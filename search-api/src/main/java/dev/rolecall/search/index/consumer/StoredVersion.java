package dev.rolecall.search.index.consumer;

/// The version of a document in the index.
///
/// @param version the job's revision
record StoredVersion(long version, long seqNo, long primaryTerm) {}
