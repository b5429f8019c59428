package dev.rolecall.ingest.normalize.draft;

/// Reads one field of an opening: a value with its evidence, or nothing.
public interface Step {
  void apply(Draft draft);
}
