package dev.rolecall.model.text;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.SourceDictionary;

/// Writes the names of sources.
public final class SourceText {
  private SourceText() {}

  /// The source's own name: `Greenhouse`, `Remote OK`. The name of a source that is not in the
  /// dictionary is derived from its id: `career-page` becomes `Career page`.
  public static String label(SourceId source) {
    return SourceDictionary.shared()
        .name(source)
        .orElseGet(() -> Phrases.capitalize(source.value().replace('-', ' ')));
  }
}
