package dev.rolecall.ingest.source;

import dev.rolecall.model.SourceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds a source by its id among those that it is created with. `SourceRegistry` in `registry` has
/// the list of all sources.
public final class SourceLookup {
  private final Map<SourceId, Source> byId;

  public SourceLookup(Collection<Source> sources) {
    this.byId = sources.stream().collect(Collectors.toMap(Source::id, Function.identity()));
  }

  public Optional<Source> find(SourceId id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Source> all() {
    return byId.values();
  }

  /// The sorted ids, for messages.
  public String names() {
    return byId.keySet().stream().sorted().map(SourceId::value).collect(Collectors.joining(", "));
  }
}
