package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Registers the boards of applicant tracking systems that a career site links to: their sources
/// read them better than the site's pages.
final class LinkedBoards {
  private static final Logger log = LoggerFactory.getLogger(LinkedBoards.class);

  /// A site that links to more boards is a list of employers, and not the site of one.
  static final int MAX_BOARDS = 3;

  private final SourceLookup sources;
  private final BoardRegistrations registrations;

  LinkedBoards(SourceLookup sources, BoardRegistrations registrations) {
    this.sources = sources;
    this.registrations = registrations;
  }

  /// @param links on the site's pages
  /// @param known whether a board is registered already
  void register(Board site, Collection<URI> links, Predicate<BoardKey> known) {
    Set<BoardKey> found =
        links.stream()
            .flatMap(link -> sources.all().stream().map(source -> boardOf(source, link)))
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (found.size() > MAX_BOARDS) {
      log.info("{} links to {} boards, which are not registered", site.key(), found.size());
      return;
    }
    found.stream().filter(known.negate()).forEach(board -> register(site, board));
  }

  private static Optional<BoardKey> boardOf(Source source, URI link) {
    return source.boardOf(link).filter(source.description()::accepts);
  }

  private void register(Board site, BoardKey board) {
    try {
      registrations.register(board, CrawlSchedule.PERIODIC, site.name());
      log.info("Registered {}, found on {}", board, site.key());
    } catch (IllegalArgumentException e) {
      log.info("{} links to {}, which was not registered: {}", site.key(), board, e.getMessage());
    }
  }
}
