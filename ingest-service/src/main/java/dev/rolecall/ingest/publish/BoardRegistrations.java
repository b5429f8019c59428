package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.BundledBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.site.ForbiddenSites;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Registers boards on `boards.v1`. The owner of a board that is registered again keeps its state.
public final class BoardRegistrations {
  private static final Logger log = LoggerFactory.getLogger(BoardRegistrations.class);
  private static final Duration FIRST_CRAWL_DISTANCE = Duration.ofSeconds(2);

  private final SourceLookup sources;
  private final SourceAddresses addresses;
  private final CrawlPublisher publisher;
  private final BoardProperties properties;
  private final ApiCredentials keys;

  BoardRegistrations(
      SourceLookup sources,
      SourceAddresses addresses,
      CrawlPublisher publisher,
      BoardProperties properties,
      ApiCredentials keys) {
    this.sources = sources;
    this.addresses = addresses;
    this.publisher = publisher;
    this.properties = properties;
    this.keys = keys;
  }

  /// Registers the catalogs of the sources, and the boards of the source address file or, without
  /// it, those of the settings and the bundled boards.
  ///
  /// @param now the first crawls of the bundled boards are spread from this time on
  void registerInitialBoards(Instant now) {
    List<BoardKey> boards = new ArrayList<>(addresses.boards());
    if (boards.isEmpty()) {
      properties.boards().stream().map(BoardKey::parse).forEach(boards::add);
    }
    boards.removeIf(board -> !sources.find(board.source()).map(addresses::contains).orElse(true));
    sources.all().stream()
        .filter(addresses::contains)
        .map(Source::catalog)
        .flatMap(Optional::stream)
        .forEach(boards::add);
    List<Board> all = new ArrayList<>();
    boards.stream().filter(this::isReadable).map(this::periodic).forEach(all::add);
    if (properties.catalog() && addresses.isDefault()) {
      all.addAll(bundledBoards(Set.copyOf(boards), now));
    }
    publisher.register(all);
  }

  /// One invalid name, or a source without its key, does not keep the service from starting with
  /// the other boards.
  private boolean isReadable(BoardKey board) {
    try {
      sources.find(board.source()).ifPresent(source -> check(source, board));
      return true;
    } catch (IllegalArgumentException e) {
      log.warn("{} is not registered: {}", board, e.getMessage());
      return false;
    }
  }

  private void check(Source source, BoardKey board) {
    checkName(source, board);
    List<String> missing = keys.missing(source.access());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "Source '%s' is disabled: it needs your API key. Set %s (docs/operations.md)"
              .formatted(source.id(), String.join(" and ", missing)));
    }
  }

  private void checkName(Source source, BoardKey board) {
    source.description().checkName(board);
    BoardKey canonical = source.canonical(board);
    if (!canonical.equals(board)) {
      throw new IllegalArgumentException(
          "'%s' is another name of a board; add %s".formatted(board.board(), canonical));
    }
    if (source.description().hasHostPerBoard()) {
      checkHost(source, board);
    }
  }

  /// A board with its own host must not be on the host of another source either: its requests would
  /// be outside that source's limits. Nor on a site whose terms forbid our use.
  private void checkHost(Source source, BoardKey board) {
    String name = source.hostName(board).toLowerCase(Locale.ROOT);
    if (ForbiddenSites.contains(name)) {
      throw new IllegalArgumentException(
          "'" + board.board() + "' is on a site whose terms forbid our use");
    }
    List<Source> others =
        sources.all().stream().filter(other -> !other.id().equals(source.id())).toList();
    Optional<BoardKey> better =
        others.stream()
            .flatMap(other -> other.boardOf(URI.create("https://" + board.board())).stream())
            .findFirst();
    boolean foreign =
        others.stream()
            .map(other -> other.description().host())
            .anyMatch(host -> name.equals(host) || name.endsWith("." + host));
    if (foreign || better.isPresent()) {
      throw new IllegalArgumentException(
          "'%s' is a host of another source%s"
              .formatted(board.board(), better.map(other -> "; add " + other).orElse("")));
    }
  }

  private Board periodic(BoardKey board) {
    return board(board, CrawlSchedule.PERIODIC, null);
  }

  /// The boards of one host start one after the other, the most recently seen first. The host's own
  /// rate limit may make that slower.
  private List<Board> bundledBoards(Set<BoardKey> known, Instant now) {
    Map<SourceId, Integer> counts = new HashMap<>();
    List<Board> all = new ArrayList<>();
    for (BundledBoards.Entry entry : BundledBoards.all()) {
      BoardKey key = entry.key();
      if (entry.lastSeen() >= properties.catalogSince()
          && !known.contains(key)
          && sources.find(key.source()).isPresent()
          && isReadable(key)) {
        int before = counts.merge(key.source(), 1, Integer::sum) - 1;
        Instant first = now.plus(FIRST_CRAWL_DISTANCE.multipliedBy(before));
        all.add(
            board(key, CrawlSchedule.PERIODIC, entry.name())
                .withState(BoardState.withFirstDue(first)));
      }
    }
    return all;
  }

  /// @throws IllegalArgumentException when its source has no adapter, no key that it needs, or is
  ///   not in the source address file, or when the source cannot have a board of this name
  public void register(BoardKey key, CrawlSchedule schedule, @Nullable String name) {
    publisher.register(List.of(board(key, schedule, name)));
  }

  /// Registers boards to be read once, all at the same time.
  ///
  /// @param names of their owners, as far as they are known
  /// @throws IllegalArgumentException as [#register]; then none is registered
  public void registerOnce(Collection<BoardKey> keys, Map<BoardKey, String> names) {
    publisher.register(
        keys.stream().map(key -> board(key, CrawlSchedule.ONCE, names.get(key))).toList());
  }

  /// @throws IllegalArgumentException as [#register]
  Board board(BoardKey key, CrawlSchedule schedule, @Nullable String name) {
    Source source =
        sources
            .find(key.source())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Unknown source '"
                            + key.source()
                            + "'; the known sources are "
                            + sources.names()));
    if (!addresses.contains(source)) {
      throw new IllegalArgumentException(
          "The source address file has no '" + source.apiName() + "' to read " + key + " from");
    }
    check(source, key);
    return new Board(
        key,
        name,
        addresses.hostOf(source, key),
        source.terms(key),
        schedule,
        false,
        source.catalog().filter(catalog -> !catalog.equals(key)).orElse(null),
        BoardState.INITIAL);
  }

  /// Publishes an operator's change, such as a pause.
  void control(Board board) {
    publisher.control(board);
  }
}
