package dev.rolecall.ingest.normalize.draft;

/// Reads one field of an opening: a value with its evidence, or nothing.
public interface Step {
  /// The JSON name of the field.
  String field();

  void apply(Draft draft);
}
