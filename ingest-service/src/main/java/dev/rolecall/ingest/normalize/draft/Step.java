package dev.rolecall.ingest.normalize.draft;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import java.util.List;

/// Determines one field of an opening, or related fields: values with their evidence, or nothing.
public interface Step {
  void apply(Draft draft);

  /// The patterns that this step searches the whole text with. They are searched faster when they
  /// are listed here, and give the same results when they are not.
  default List<CuedPattern> patterns() {
    return List.of();
  }
}
