package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/// What a source declares about itself: where it is, under which terms it is read, and how often.
///
/// @param apiName the name of its API in the source address file, for example `hn-algolia`
/// @param address the base address. `{board}` is replaced by the name of the board where each board
///   has its own host, as in `https://{board}.recruitee.com`.
/// @param interval at which a board is read
/// @param boardNames what the names of its boards look like. A name becomes a part of a host or of
///   a path, so it must not be able to choose another one.
public record SourceDescription(
    SourceId id,
    String apiName,
    String address,
    Terms terms,
    Duration interval,
    Pattern boardNames) {
  private static final String BOARD = "{board}";

  /// A source whose boards are named by a part of a path or, where each has its own host, by a
  /// subdomain.
  public SourceDescription(
      SourceId id, String apiName, String address, Terms terms, Duration interval) {
    this(
        id,
        apiName,
        address,
        terms,
        interval,
        address.contains(BOARD) ? BoardNames.SUBDOMAIN : BoardNames.PART_OF_PATH);
  }

  /// A source whose API has the same name as the source.
  public SourceDescription(SourceId id, String address, Terms terms, Duration interval) {
    this(id, id.value(), address, terms, interval);
  }

  /// The same source with boards of other names.
  public SourceDescription withBoardNames(Pattern names) {
    return new SourceDescription(id, apiName, address, terms, interval, names);
  }

  /// @throws IllegalArgumentException when a board of this source cannot have this name
  public void checkName(BoardKey board) {
    if (!accepts(board)) {
      throw new IllegalArgumentException(
          "'%s' is not a valid name of a board of %s".formatted(board.board(), id));
    }
  }

  /// Whether a board of this source can have this name.
  public boolean accepts(BoardKey board) {
    return boardNames.matcher(board.board()).matches();
  }

  /// Whether each board has its own host.
  public boolean hasHostPerBoard() {
    return address.contains(BOARD);
  }

  /// The base address of a board. Where boards have their own hosts, a name with a dot is the whole
  /// host: `careers.acme.example` instead of `acme`.
  ///
  /// @throws IllegalArgumentException when the name of the board is not valid in an address
  public URI address(BoardKey board) {
    if (!hasHostPerBoard()) {
      return URI.create(address);
    }
    String name = board.board();
    return name.indexOf('.') > 0
        ? URI.create("https://" + name)
        : URI.create(address.replace(BOARD, name));
  }

  /// The host that the boards are divided by among instances: one host, or the domain that the
  /// boards' hosts belong to. Boards on any host have none in common: then it is the id.
  public String host() {
    if (address.endsWith("://" + BOARD)) {
      return id.value();
    }
    return URI.create(address.replace(BOARD + ".", "")).getAuthority();
  }
}
