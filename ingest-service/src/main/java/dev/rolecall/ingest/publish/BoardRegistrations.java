package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.IngestProperties;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.Sources;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts boards on `boards.v1`. A board that is known already keeps its state: its owner sees to
/// that.
public final class BoardRegistrations {
  private final Sources sources;
  private final SourceAddresses services;
  private final CrawlPublisher publisher;
  private final IngestProperties properties;

  BoardRegistrations(
      Sources sources,
      SourceAddresses services,
      CrawlPublisher publisher,
      IngestProperties properties) {
    this.sources = sources;
    this.services = services;
    this.publisher = publisher;
    this.properties = properties;
  }

  /// The catalogues, the boards of the settings, and those of the map of sources.
  void registerFromStart() {
    List<BoardKey> boards = new ArrayList<>(services.boards());
    if (boards.isEmpty()) {
      properties.boards().stream().map(BoardKey::parse).forEach(boards::add);
    }
    boards.removeIf(board -> !sources.find(board.source()).map(services::serves).orElse(true));
    sources.all().stream()
        .filter(services::serves)
        .map(Source::catalogue)
        .flatMap(Optional::stream)
        .forEach(boards::add);
    boards.forEach(board -> register(board, CrawlSchedule.PERIODIC, null));
  }

  /// @throws IllegalArgumentException when there is no adapter for its source, or the map of
  ///   sources leaves it out
  public void register(BoardKey key, CrawlSchedule schedule, @Nullable String name) {
    Source source =
        sources
            .find(key.source())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No source '" + key.source() + "'; there are " + sources.names()));
    if (!services.serves(source)) {
      throw new IllegalArgumentException(
          "The map of sources has no '" + source.service() + "' to read " + key + " from");
    }
    publisher.register(
        new Board(
            key,
            name,
            services.hostOf(source),
            source.terms(),
            schedule,
            false,
            source.catalogue().filter(catalogue -> !catalogue.equals(key)).orElse(null),
            BoardState.FRESH));
  }

  /// For changes by an operator, such as a pause.
  public void order(Board board) {
    publisher.order(board);
  }
}
