package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.source.Board;
import java.time.Duration;
import java.util.List;

/// An operator's changes with what they publish, for tests of other stages.
public final class BoardControlFixture {
  private final RecordingPublisher publisher = new RecordingPublisher();
  private final BoardProperties properties =
      new BoardProperties(
          true, false, List.of(), false, 2019, null, Duration.ofHours(6), Duration.ofMillis(200));

  public BoardControl control() {
    return new BoardControl(
        SourceRegistry.sources(),
        new BoardRegistrations(
            SourceRegistry.sources(),
            SourceAddresses.DEFAULT,
            publisher,
            properties,
            ApiCredentials.NONE));
  }

  public List<Board> published() {
    return publisher.controlled();
  }
}
