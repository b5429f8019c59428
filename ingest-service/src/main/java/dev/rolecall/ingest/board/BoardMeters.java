package dev.rolecall.ingest.board;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// The number of boards that this instance reads, by health: `rolecall.boards`.
final class BoardMeters implements MeterBinder {
  private final OwnedBoards boards;

  BoardMeters(OwnedBoards boards) {
    this.boards = boards;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (BoardHealth health : BoardHealth.values()) {
      Gauge.builder("rolecall.boards", () -> count(health))
          .tag("health", health.name())
          .register(registry);
    }
  }

  private long count(BoardHealth health) {
    return boards.all().stream()
        .filter(CrawlTimes::isRead)
        .filter(board -> BoardHealth.of(board) == health)
        .count();
  }
}
