package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.source.Board;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// An operator's changes with what they publish, for tests of other stages.
public final class BoardControlFixture {
  private final List<Board> published = new ArrayList<>();
  private final BoardProperties properties =
      new BoardProperties(
          true, false, List.of(), false, 2019, null, Duration.ofHours(6), Duration.ofMillis(200));

  public BoardControl control() {
    return new BoardControl(
        SourceRegistry.sources(),
        new BoardRegistrations(
            SourceRegistry.sources(), SourceAddresses.DEFAULT, new ControlPublisher(), properties));
  }

  public List<Board> published() {
    return published;
  }

  private final class ControlPublisher implements CrawlPublisher {
    @Override
    public int partitionOf(Board board) {
      return 0;
    }

    @Override
    public void fence(int partition) {}

    @Override
    public void awaitCaughtUp(int partition) {}

    @Override
    public void publish(int partition, Crawl crawl) {}

    @Override
    public void register(Collection<Board> boards) {}

    @Override
    public void control(Board board) {
      published.add(board);
    }
  }
}
