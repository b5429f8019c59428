package dev.rolecall.ingest.board;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The base addresses of the sources' APIs: the live ones, or those of a map of sources.
///
/// @param addresses by the name of the API ([Source#service])
/// @param boards that the map lists, all of supported sources
public record SourceAddresses(Map<String, URI> addresses, List<BoardKey> boards) {
  public static final SourceAddresses LIVE = new SourceAddresses(Map.of(), List.of());

  public SourceAddresses {
    addresses = Map.copyOf(addresses);
    boards = List.copyOf(boards);
  }

  public URI addressOf(Source source) {
    return addresses.getOrDefault(source.service(), source.liveAddress());
  }

  /// A source whose API the map leaves out is not read.
  public boolean serves(Source source) {
    return addresses.isEmpty() || addresses.containsKey(source.service());
  }

  /// The host that a source's boards are partitioned by.
  public String hostOf(Source source) {
    return addressOf(source).getAuthority();
  }
}
