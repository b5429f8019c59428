package dev.rolecall.ingest.board;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Where the sources' services are asked: the live addresses, or those of a map of sources.
///
/// @param addresses by the service's name
/// @param boards that the map names, all of them sources of ours
public record SourceAddresses(Map<String, URI> addresses, List<BoardKey> boards) {
  public static final SourceAddresses LIVE = new SourceAddresses(Map.of(), List.of());

  public SourceAddresses {
    addresses = Map.copyOf(addresses);
    boards = List.copyOf(boards);
  }

  public URI addressOf(Source source) {
    return addresses.getOrDefault(source.service(), source.liveAddress());
  }

  /// A map that leaves a service out means not to ask it.
  public boolean serves(Source source) {
    return addresses.isEmpty() || addresses.containsKey(source.service());
  }

  /// The host that a source's boards are divided by.
  public String hostOf(Source source) {
    return addressOf(source).getAuthority();
  }
}
