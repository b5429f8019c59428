package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.CrawlSelection;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;

/// Starts the crawls last when the service starts, and stops them first when it stops.
final class CrawlLifecycle implements SmartLifecycle {
  private final BoardListener boards;
  private final CrawlScheduler scheduler;
  private final BoardRegistrations registrations;
  private final CrawlSelection selection;
  private final Clock clock;
  private volatile boolean running;

  CrawlLifecycle(
      BoardListener boards,
      CrawlScheduler scheduler,
      BoardRegistrations registrations,
      CrawlSelection selection,
      Clock clock) {
    this.clock = clock;
    this.selection = selection;
    this.boards = boards;
    this.scheduler = scheduler;
    this.registrations = registrations;
    boards.onRevoked(scheduler::onRevoked);
  }

  @Override
  public void start() {
    running = true;
    boards.start();
    if (selection.includesAll()) {
      registrations.registerInitialBoards(clock.instant());
    }
    scheduler.start();
  }

  @Override
  public void stop() {
    running = false;
    scheduler.close();
    boards.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
