package dev.rolecall.search.index.version;

/// Fills an index version from the start of `jobs.v1`, in the background.
public interface IndexFiller {
  /// @return a handle that stops filling when it is closed
  AutoCloseable startFilling(IndexVersion index);
}
