package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;

/// The boards of one loaded partition, for tests of other stages.
public final class OwnedBoardsFixture {
  private final OwnedBoards boards = new OwnedBoards();
  private final int partition;

  public OwnedBoardsFixture(int partition) {
    this.partition = partition;
    boards.assign(partition, false);
    boards.markLoaded(partition);
  }

  /// As after another instance has owned the partition.
  public void takeOver() {
    boards.assign(partition, true);
    boards.markLoaded(partition);
  }

  public void register(Board board) {
    boards.onRegistration(partition, board);
  }

  public void control(Board board) {
    boards.onControl(partition, board);
  }

  public Board board(String key) {
    return boards.find(partition, BoardKey.parse(key)).orElseThrow();
  }

  public OwnedBoards owned() {
    return boards;
  }
}
