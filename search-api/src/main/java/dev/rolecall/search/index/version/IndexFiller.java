package dev.rolecall.search.index.version;

/// Fills an index version from the start of `jobs.v1`.
public interface IndexFiller {
  /// @return to be closed when the version need not be filled any longer
  AutoCloseable fill(JobIndex index);
}
