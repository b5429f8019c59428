package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Registers boards on `boards.v1`. The owner of a board that is registered again keeps its state.
public final class BoardRegistrations {
  private final SourceLookup sources;
  private final SourceAddresses addresses;
  private final CrawlPublisher publisher;
  private final BoardProperties properties;

  BoardRegistrations(
      SourceLookup sources,
      SourceAddresses addresses,
      CrawlPublisher publisher,
      BoardProperties properties) {
    this.sources = sources;
    this.addresses = addresses;
    this.publisher = publisher;
    this.properties = properties;
  }

  /// Registers the catalogs, and the boards of the source address file or, without it, of the
  /// settings.
  void registerInitialBoards() {
    List<BoardKey> boards = new ArrayList<>(addresses.boards());
    if (boards.isEmpty()) {
      properties.boards().stream().map(BoardKey::parse).forEach(boards::add);
    }
    boards.removeIf(board -> !sources.find(board.source()).map(addresses::contains).orElse(true));
    sources.all().stream()
        .filter(addresses::contains)
        .map(Source::catalog)
        .flatMap(Optional::stream)
        .forEach(boards::add);
    boards.forEach(board -> register(board, CrawlSchedule.PERIODIC, null));
  }

  /// @throws IllegalArgumentException when its source has no adapter or is not in the source
  ///   address file
  public void register(BoardKey key, CrawlSchedule schedule, @Nullable String name) {
    Source source =
        sources
            .find(key.source())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Unknown source '"
                            + key.source()
                            + "'; the known sources are "
                            + sources.names()));
    if (!addresses.contains(source)) {
      throw new IllegalArgumentException(
          "The source address file has no '" + source.apiName() + "' to read " + key + " from");
    }
    publisher.register(
        new Board(
            key,
            name,
            addresses.hostOf(source),
            source.terms(),
            schedule,
            false,
            source.catalog().filter(catalog -> !catalog.equals(key)).orElse(null),
            BoardState.INITIAL));
  }

  /// Publishes an operator's change, such as a pause.
  public void control(Board board) {
    publisher.control(board);
  }
}
