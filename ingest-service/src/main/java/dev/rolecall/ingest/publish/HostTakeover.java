package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.HostDelay;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Before the first request to a host whose partition this instance has taken over, passes to the
/// fetcher when requests may be sent to it: the last request of the earlier owner may have been a
/// moment ago, or the host may have sent Retry-After (docs/decisions/0086).
final class HostTakeover {
  private final SourceAddresses addresses;
  private final OwnedBoards boards;
  private final Fetcher fetcher;

  HostTakeover(SourceAddresses addresses, OwnedBoards boards, Fetcher fetcher) {
    this.addresses = addresses;
    this.boards = boards;
    this.fetcher = fetcher;
  }

  /// To be called before a board is read.
  void prepare(Source source, Board board, int partition) {
    if (!source.description().accepts(board.key())) {
      return; // it has no address
    }
    URI base = addresses.addressOf(source, board.key());
    if (boards.markRequested(partition, base.getAuthority())) {
      HostDelay known =
          boards.all().stream()
              .filter(other -> sharesHost(source, board, other))
              .map(Board::state)
              .map(BoardState::hostDelay)
              .filter(Objects::nonNull)
              .reduce(HostDelay::max)
              .orElse(null);
      fetcher.takeOver(base, known);
    }
  }

  /// What the next owner of the board's host must know; null when no request was sent to the host.
  @Nullable HostDelay handOver(Source source, Board board) {
    return source.description().accepts(board.key())
        ? fetcher.delayOf(addresses.addressOf(source, board.key()))
        : null;
  }

  private static boolean sharesHost(Source source, Board board, Board other) {
    return other.key().source().equals(source.id())
        && (!source.description().hasHostPerBoard()
            || source.hostName(other.key()).equals(source.hostName(board.key())));
  }
}
