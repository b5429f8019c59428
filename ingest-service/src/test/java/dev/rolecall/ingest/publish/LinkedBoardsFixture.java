package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.source.SourceLookup;
import java.time.Duration;
import java.util.List;

/// Links to other boards, for tests of crawls.
final class LinkedBoardsFixture {
  private LinkedBoardsFixture() {}

  /// Of sites without links to known sources.
  static LinkedBoards none() {
    return of(new SourceLookup(List.of()), new RecordingPublisher());
  }

  static LinkedBoards of(SourceLookup sources, CrawlPublisher publisher) {
    BoardProperties properties =
        new BoardProperties(
            true, false, List.of(), false, 2019, null, Duration.ofHours(6), Duration.ofMillis(200));
    return new LinkedBoards(
        sources,
        new BoardRegistrations(
            sources, SourceAddresses.DEFAULT, publisher, properties, ApiCredentials.NONE));
  }
}
