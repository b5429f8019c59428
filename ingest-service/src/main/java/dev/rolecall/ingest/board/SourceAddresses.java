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

  /// The base address of a board. Under an address of the file, a board that has a host of its own
  /// has a path instead: `http://127.0.0.1:8107/acme`.
  ///
  /// @throws IllegalArgumentException when the name of the board is not valid in an address
  public URI addressOf(Source source, BoardKey board) {
    source.description().checkName(board);
    URI own = addresses.get(source.apiName());
    if (own == null) {
      return source.address(board);
    }
    return source.description().hasHostPerBoard() ? own.resolve("/" + source.hostName(board)) : own;
  }

  /// Whether all sources are read at their own addresses.
  public boolean isDefault() {
    return addresses.isEmpty();
  }

  /// Whether the source is read: a source whose API is not in the file is not read.
  public boolean contains(Source source) {
    return addresses.isEmpty() || addresses.containsKey(source.apiName());
  }

  /// The host that a source's boards are partitioned by. Boards with their own hosts on one domain
  /// are read by one instance, one at a time: they usually share their servers.
  public String hostOf(Source source, BoardKey board) {
    URI own = addresses.get(source.apiName());
    return own == null ? source.hostOf(board) : own.getAuthority();
  }
}
