package dev.rolecall.ingest.board;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The base addresses of the sources' APIs: the default ones, or those of a source address file.
///
/// @param addresses by the name of the API ([Source#apiName]). One with `{board}`, as in
///   `http://{board}:8107`, gives each board its own host.
/// @param boards that the file lists, only those of supported sources
public record SourceAddresses(Map<String, String> addresses, List<BoardKey> boards) {
  private static final String BOARD = "{board}";
  public static final SourceAddresses DEFAULT = new SourceAddresses(Map.of(), List.of());

  public SourceAddresses {
    addresses = Map.copyOf(addresses);
    boards = List.copyOf(boards);
  }

  /// The base address of a board. Under an address of the file, a board that has its own host has a
  /// path instead: `http://127.0.0.1:8107/acme`.
  ///
  /// @throws IllegalArgumentException when the name of the board is not valid in an address
  public URI addressOf(Source source, BoardKey board) {
    source.description().checkName(board);
    String own = addresses.get(source.apiName());
    if (own == null) {
      return source.address(board);
    }
    if (own.contains(BOARD)) {
      return URI.create(own.replace(BOARD, source.hostName(board)));
    }
    URI base = URI.create(own);
    return source.description().hasHostPerBoard()
        ? base.resolve("/" + source.hostName(board))
        : base;
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
    String own = addresses.get(source.apiName());
    return own == null || own.contains(BOARD)
        ? source.hostOf(board)
        : URI.create(own).getAuthority();
  }
}
