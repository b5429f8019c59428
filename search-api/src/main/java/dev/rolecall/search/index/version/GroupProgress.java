package dev.rolecall.search.index.version;

/// How far all instances together have written a version of the index.
///
/// @param written the records of the log that were handled, since the log began
/// @param lag the records of the log that are not in the index yet
public record GroupProgress(long written, long lag) {}
