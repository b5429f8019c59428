package dev.rolecall.ingest.registry;

import dev.rolecall.ingest.source.SourceKey;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlFailure;
import java.util.stream.Collectors;

/// Why a board could not be read, as text for operators.
public final class FailureText {
  private FailureText() {}

  /// The name of the failure; where the source does not accept the key, with the settings to check.
  public static String of(BoardKey board, CrawlFailure failure) {
    return isRefusedKey(board, failure)
        ? "%s: the source does not accept the key, check %s".formatted(failure, settings(board))
        : failure.name();
  }

  /// Whether the source of the board refuses the operator's key.
  public static boolean isRefusedKey(BoardKey board, CrawlFailure failure) {
    return failure == CrawlFailure.REFUSED && !settings(board).isEmpty();
  }

  private static String settings(BoardKey board) {
    return SourceRegistry.sources()
        .find(board.source())
        .map(source -> source.access().keys())
        .stream()
        .flatMap(keys -> keys.stream().map(SourceKey::setting))
        .collect(Collectors.joining(" and "));
  }
}
