package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/// A board of a simulated day: its source, and which postings are on it now.
///
/// @param pages the response to a request, in the format of the source
/// @param postings on the board, in its order
final class SimulatedBoard {
  /// @param version changes with each edit
  record Posting(String id, int version) {}

  final Source source;
  final BoardKey key;
  private final BiFunction<SourceRequest, List<Posting>, String> pages;
  private final List<Posting> postings = new ArrayList<>();
  private int nextId;

  SimulatedBoard(
      Source source,
      String name,
      int size,
      int firstId,
      BiFunction<SourceRequest, List<Posting>, String> pages) {
    this.source = source;
    this.key = new BoardKey(source.id(), name);
    this.pages = pages;
    this.nextId = firstId;
    for (int i = 0; i < size; i++) {
      add();
    }
  }

  Board registration() {
    return new Board(
        key,
        null,
        source.hostOf(key),
        source.terms(key),
        CrawlSchedule.PERIODIC,
        false,
        null,
        BoardState.INITIAL);
  }

  /// A new posting is the first one of the list.
  void add() {
    postings.addFirst(new Posting(String.valueOf(nextId++), 1));
  }

  void edit(RandomGenerator random) {
    postings.replaceAll(
        posting ->
            random.nextInt(10) == 0 ? new Posting(posting.id(), posting.version() + 1) : posting);
  }

  /// Removes postings, but not the last one: an empty board closes nothing.
  List<String> remove(RandomGenerator random, int count) {
    List<String> removed = new ArrayList<>();
    for (int i = 0; i < count && postings.size() > 1; i++) {
      removed.add(postings.remove(random.nextInt(postings.size())).id());
    }
    return removed;
  }

  List<String> ids() {
    return postings.stream().map(Posting::id).sorted(Comparator.naturalOrder()).toList();
  }

  String respond(SourceRequest request) {
    return pages.apply(request, List.copyOf(postings));
  }

  String respondEmpty(SourceRequest request) {
    return pages.apply(request, List.of());
  }
}
