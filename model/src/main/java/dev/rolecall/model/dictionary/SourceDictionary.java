package dev.rolecall.model.dictionary;

import dev.rolecall.model.SourceId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The names of sources, as the sources write them: `remoteok` is Remote OK.
public final class SourceDictionary {
  private static final SourceDictionary SHARED = new SourceDictionary();

  private final Map<SourceId, String> names;

  private SourceDictionary() {
    names =
        Tsv.read("sources.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> SourceId.of(row[0]), row -> row[1]));
  }

  public static SourceDictionary shared() {
    return SHARED;
  }

  /// Empty for a source that is not listed.
  public Optional<String> name(SourceId source) {
    return Optional.ofNullable(names.get(source));
  }
}
