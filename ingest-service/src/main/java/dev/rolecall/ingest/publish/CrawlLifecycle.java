package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.CrawlSelection;
import org.springframework.context.SmartLifecycle;

/// Starts reading when the service is up, and ends it first when the service goes.
final class CrawlLifecycle implements SmartLifecycle {
  private final BoardListener boards;
  private final CrawlScheduler loop;
  private final BoardRegistrations registrar;
  private final CrawlSelection wanted;
  private volatile boolean running;

  CrawlLifecycle(
      BoardListener boards,
      CrawlScheduler loop,
      BoardRegistrations registrar,
      CrawlSelection wanted) {
    this.wanted = wanted;
    this.boards = boards;
    this.loop = loop;
    this.registrar = registrar;
  }

  @Override
  public void start() {
    running = true;
    boards.start();
    if (wanted.all()) {
      registrar.registerFromStart();
    }
    loop.start();
  }

  @Override
  public void stop() {
    running = false;
    loop.close();
    boards.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
