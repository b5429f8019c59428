package dev.rolecall.ingest.source;

import dev.rolecall.model.SourceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The sources with an adapter, by id.
public final class Sources {
  private final Map<SourceId, Source> byId;

  public Sources(Collection<Source> sources) {
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
