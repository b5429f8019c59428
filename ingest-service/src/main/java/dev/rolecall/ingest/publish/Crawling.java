package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardLog;
import dev.rolecall.ingest.board.Wanted;
import org.springframework.context.SmartLifecycle;

/// Starts reading when the service is up, and ends it first when the service goes.
final class Crawling implements SmartLifecycle {
  private final BoardLog boards;
  private final CrawlLoop loop;
  private final Registrar registrar;
  private final Wanted wanted;
  private volatile boolean running;

  Crawling(BoardLog boards, CrawlLoop loop, Registrar registrar, Wanted wanted) {
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
