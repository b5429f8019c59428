package dev.rolecall.ingest.board;

import dev.rolecall.model.source.Board;

/// The boards of one loaded partition, for tests of other stages.
public final class OwnedBoardsFixture {
  private final OwnedBoards boards = new OwnedBoards();
  private final int partition;

  public OwnedBoardsFixture(int partition) {
    this.partition = partition;
    boards.assign(partition);
    boards.markLoaded(partition);
  }

  public void register(Board board) {
    boards.onRegistration(partition, board);
  }

  public OwnedBoards owned() {
    return boards;
  }
}
