package dev.rolecall.search.index.version;

/// Fills an index version from the start of `jobs.v1`.
public interface IndexFiller {
  /// @return a handle that stops filling when it is closed
  AutoCloseable fill(JobIndex index);
}
