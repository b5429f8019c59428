package dev.rolecall.search.index.version;

/// How far all instances together have written a version of the index.
///
/// @param written the offsets up to which the log was handled, added up: with the markers of its
///   transactions, and with records that compaction has removed
/// @param lag the records of the log that are not in the index yet
public record GroupProgress(long written, long lag) {}
