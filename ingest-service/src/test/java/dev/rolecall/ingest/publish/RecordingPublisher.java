package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.HostDelay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Keeps the boards that are published, and no crawls.
final class RecordingPublisher implements CrawlPublisher {
  private final List<Board> registered = new ArrayList<>();
  private final List<Board> controlled = new ArrayList<>();
  private int registrations;

  List<Board> registered() {
    return registered;
  }

  /// How often boards were registered, several together once.
  int registrations() {
    return registrations;
  }

  /// Those that an operator changed.
  List<Board> controlled() {
    return controlled;
  }

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
  public void register(Collection<Board> boards) {
    registrations++;
    registered.addAll(boards);
  }

  @Override
  public void control(Board board) {
    controlled.add(board);
  }

  @Override
  public void hostDelay(Board board, HostDelay delay) {}
}
