package dev.rolecall.ingest.registry;

import dev.rolecall.ingest.source.ApiCredential;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlFailure;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Why a board could not be read, as text for operators.
public final class FailureText {
  private static final String WITHOUT_JOBS =
      "no readable jobs: its pages need scripts, or are not openings";

  private FailureText() {}

  /// Why the last crawl was not complete, or found no job; empty otherwise.
  public static String of(BoardKey board, BoardState state) {
    CrawlFailure failure = state.lastFailure();
    if (failure == null) {
      return isWithoutJobs(state) ? WITHOUT_JOBS : "";
    }
    String missing =
        state.drift() == null
            ? ""
            : ": " + String.join(", ", new TreeMap<>(state.drift().missing()).keySet());
    String detail = state.failureDetail() == null ? "" : " (" + state.failureDetail() + ")";
    return "%s%s, %d in a row%s".formatted(of(board, failure), missing, state.failures(), detail);
  }

  /// Whether no page of a site is an opening: pages without one have no fields.
  public static boolean isWithoutJobs(BoardState state) {
    return !state.seen().isEmpty()
        && state.seen().values().stream()
            .allMatch(posting -> posting.detail() != null && posting.fields() == null);
  }

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
        .flatMap(keys -> keys.stream().map(ApiCredential::setting))
        .collect(Collectors.joining(" and "));
  }
}
