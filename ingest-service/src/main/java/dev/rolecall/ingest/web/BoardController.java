package dev.rolecall.ingest.web;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.publish.BoardControl;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The boards that this instance reads: their health, and operators' changes. The status of a
/// change is 202, because the owner of the board applies it shortly afterwards. A slash in the name
/// of a board is `%2F` in a path.
@RestController
class BoardController {
  private final OwnedBoards ownedBoards;
  private final BoardControl control;

  BoardController(OwnedBoards ownedBoards, BoardControl control) {
    this.ownedBoards = ownedBoards;
    this.control = control;
  }

  /// @param board `greenhouse:acme`, or a link to the board or to one of its postings
  /// @param name of its owner, if it is known
  record AddRequest(@Nullable String board, @Nullable String name) {}

  /// @param source only boards of this source
  /// @param health only boards with this health
  @GetMapping("/api/v1/boards")
  List<BoardSummary> boards(
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable BoardHealth health) {
    return ownedBoards.all().stream()
        .filter(CrawlTimes::isRead)
        .filter(board -> source == null || board.key().source().value().equals(source))
        .map(BoardSummary::of)
        .filter(board -> health == null || board.health() == health)
        .toList();
  }

  @GetMapping("/api/v1/boards/{source}/{board}")
  BoardSummary board(@PathVariable String source, @PathVariable String board) {
    return BoardSummary.of(find(source, board));
  }

  /// Any instance accepts it.
  @PostMapping("/api/v1/boards")
  @ResponseStatus(HttpStatus.ACCEPTED)
  BoardSummary add(@RequestBody AddRequest request) {
    String name = Optional.ofNullable(request.name()).map(String::strip).orElse("");
    try {
      BoardKey key = control.named(Optional.ofNullable(request.board()).orElse(""));
      Board known = stored(key).orElse(null);
      return BoardSummary.of(control.add(key, name.isEmpty() ? null : name, known));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "board: " + e.getMessage(), e);
    }
  }

  @PostMapping("/api/v1/boards/{source}/{board}/pause")
  @ResponseStatus(HttpStatus.ACCEPTED)
  BoardSummary pause(@PathVariable String source, @PathVariable String board) {
    return BoardSummary.of(control.setPaused(find(source, board), true));
  }

  @PostMapping("/api/v1/boards/{source}/{board}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  BoardSummary resume(@PathVariable String source, @PathVariable String board) {
    return BoardSummary.of(control.setPaused(find(source, board), false));
  }

  @DeleteMapping("/api/v1/boards/{source}/{board}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  BoardSummary remove(@PathVariable String source, @PathVariable String board) {
    return BoardSummary.of(control.remove(find(source, board)));
  }

  private Optional<Board> stored(BoardKey key) {
    return ownedBoards.all().stream().filter(board -> board.key().equals(key)).findFirst();
  }

  private Board find(String source, String name) {
    return key(source, name)
        .flatMap(this::stored)
        .filter(board -> board.schedule() != CrawlSchedule.REMOVED)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "This instance does not read a board " + source + ":" + name));
  }

  private static Optional<BoardKey> key(String source, String name) {
    try {
      return Optional.of(new BoardKey(SourceId.of(source), name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
