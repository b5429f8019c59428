package dev.rolecall.ingest.board;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The base addresses of the sources' APIs: the default ones, or those of a source address file.
///
/// @param addresses by the name of the API ([Source#apiName])
/// @param boards that the file lists, only those of supported sources
public record SourceAddresses(Map<String, URI> addresses, List<BoardKey> boards) {
  public static final SourceAddresses DEFAULT = new SourceAddresses(Map.of(), List.of());

  public SourceAddresses {
    addresses = Map.copyOf(addresses);
    boards = List.copyOf(boards);
  }

  public URI addressOf(Source source) {
    return addresses.getOrDefault(source.apiName(), source.defaultBaseUrl());
  }

  /// Whether the source is read: a source whose API is not in the file is not read.
  public boolean contains(Source source) {
    return addresses.isEmpty() || addresses.containsKey(source.apiName());
  }

  /// The host that a source's boards are partitioned by.
  public String hostOf(Source source) {
    return addressOf(source).getAuthority();
  }
}
