package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.SeenPosting;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds the crawl to publish: compares a board's postings with those of the last crawl (new,
/// changed, unchanged), and determines the board's next state. No I/O.
final class CrawlBuilder {
  /// In characters, some of which are three bytes in UTF-8. The topic's limit is 5.5 MB.
  static final int MAX_PAYLOAD_LENGTH = 2_500_000;

  private static final int MAX_DETAIL = 300;

  private final Board board;
  private final Terms terms;
  private final Duration minAbsence;
  private final FetchedPages pages;
  private final String crawlId;
  private final Instant startedAt;
  private final Instant finishedAt;
  private final Map<String, SeenPosting> seenInCrawl = new HashMap<>();
  private final List<RawPosting> changes = new ArrayList<>();
  private final List<HeldPosting> held = new ArrayList<>();
  private final PostingFieldComparison fields;
  private int added;
  private int changed;
  private int unchanged;

  /// Listed without an id, listed twice, too large to publish, or held because of missing fields:
  /// neither absent nor published.
  private int failed;

  /// Listed, but too large to publish or without the details that were to be read: the postings are
  /// not absent.
  private final Set<String> listedOnly = new HashSet<>();

  /// Postings that this complete crawl did not list, for the first time or not for long enough.
  private final Map<String, SeenPosting> absentOnce = new HashMap<>();

  CrawlBuilder(
      Source source,
      Board board,
      FetchedPages pages,
      String crawlId,
      Instant startedAt,
      Instant finishedAt) {
    this(source, board, pages, crawlId, startedAt, finishedAt, new LostFields());
  }

  /// @param others what the other boards of the source show
  CrawlBuilder(
      Source source,
      Board board,
      FetchedPages pages,
      String crawlId,
      Instant startedAt,
      Instant finishedAt,
      LostFields others) {
    this.board = board;
    this.terms = source.terms(board.key());
    this.minAbsence = source.minAbsence();
    this.pages = pages;
    this.crawlId = crawlId;
    this.startedAt = startedAt;
    this.finishedAt = finishedAt;
    this.fields =
        new PostingFieldComparison(source.reader(), board, pages.items, finishedAt, others);
  }

  /// @param interval at which the board is read, however often it changes
  Crawl build(Duration interval, Duration maxBackoff, List<Board> found) {
    return build(CrawlInterval.fixed(interval), maxBackoff, found);
  }

  /// @param interval at which the board is read
  /// @param maxBackoff the maximum delay between two crawls of a board that fails
  /// @param found boards to register
  Crawl build(CrawlInterval interval, Duration maxBackoff, List<Board> found) {
    Map<String, SeenPosting> before = board.state().seen();
    if (pages.notModified) {
      seenInCrawl.putAll(before);
      unchanged = before.size();
    } else {
      pages.items.forEach(this::compare);
      pages.listedOnly.forEach(this::keep);
    }
    failed += pages.unreadable;
    CrawlFailure failure = failure(before);
    if (failure == null && !pages.notModified) {
      absentOnce.putAll(
          new AbsentPostings(before, this::isListed, minAbsence, finishedAt).kept(pages.count > 1));
    }
    CrawlCounts counts =
        new CrawlCounts(added + changed + unchanged + failed, added, changed, unchanged, failed);
    CrawlReport report =
        new CrawlReport(
            board.key(),
            crawlId,
            startedAt,
            finishedAt,
            failure,
            counts,
            Stream.of(seenInCrawl.keySet(), listedOnly, absentOnce.keySet())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList(),
            pages.partial ? terms.withPartialListing() : terms);
    return new Crawl(
        List.copyOf(changes),
        List.copyOf(held),
        report,
        board.withState(state(failure, next(interval, before), maxBackoff)),
        found);
  }

  /// Postings that an incomplete list lacks are no changes.
  private Duration next(CrawlInterval interval, Map<String, SeenPosting> before) {
    return pages.isListAloneIncomplete()
        ? interval.usual()
        : interval.next(board.state(), isChanged(before));
  }

  /// Whether a posting is new, changed or gone.
  private boolean isChanged(Map<String, SeenPosting> before) {
    return added + changed > 0 || !before.keySet().stream().allMatch(this::isListed);
  }

  private void compare(Page.Item item) {
    if (seenInCrawl.containsKey(item.externalId())) {
      failed++;
      return;
    }
    SeenPosting before = board.state().seen().get(item.externalId());
    if (item.payload().length() > MAX_PAYLOAD_LENGTH) {
      keep(item.externalId());
      return;
    }
    boolean isUnchanged = before != null && before.contentHash().equals(item.contentHash());
    if (!isUnchanged && fields.isHeld(item)) {
      hold(item, before);
      return;
    }
    seenInCrawl.put(item.externalId(), seen(item, before));
    if (before == null) {
      added++;
    } else if (isUnchanged) {
      unchanged++;
      return;
    } else {
      changed++;
    }
    changes.add(raw(item, before));
  }

  private SeenPosting seen(Page.Item item, @Nullable SeenPosting before) {
    String had = fields.fieldsOf(item.externalId());
    return new SeenPosting(
        item.contentHash(),
        firstSeenAt(before),
        null,
        had == null && before != null ? before.fields() : had,
        pages.details.getOrDefault(item.externalId(), before == null ? null : before.detail()));
  }

  private Instant firstSeenAt(@Nullable SeenPosting before) {
    return before == null ? startedAt : before.firstSeenAt();
  }

  private RawPosting raw(Page.Item item, @Nullable SeenPosting before) {
    return new RawPosting(
        new PostingKey(board.key(), item.externalId()),
        item.payload(),
        item.contentHash(),
        crawlId,
        finishedAt,
        firstSeenAt(before),
        terms);
  }

  /// Sends each version of a posting to the dead letters once.
  private void hold(Page.Item item, @Nullable SeenPosting before) {
    if (!fields.wasHeld(item)) {
      held.add(new HeldPosting(raw(item, before), fields.reason()));
    }
    keep(item.externalId());
  }

  /// Counts a posting as failed, and keeps what is known about it.
  private void keep(String externalId) {
    failed++;
    listedOnly.add(externalId);
    SeenPosting before = board.state().seen().get(externalId);
    if (before != null) {
      boolean missing = pages.missingOnce.contains(externalId);
      seenInCrawl.put(externalId, missing ? absent(before) : before.listed());
    }
  }

  private boolean isListed(String externalId) {
    return seenInCrawl.containsKey(externalId) || listedOnly.contains(externalId);
  }

  private SeenPosting absent(SeenPosting known) {
    return AbsentPostings.absent(known, finishedAt);
  }

  /// A board that is suddenly empty is more likely failing than really empty (other aggregators
  /// have closed open jobs this way). An item without an id may be any of the postings that seem
  /// absent.
  private @Nullable CrawlFailure failure(Map<String, SeenPosting> before) {
    if (pages.failure != null) {
      return pages.failure;
    }
    if (pages.unreadable > 0) {
      return CrawlFailure.TRUNCATED;
    }
    if (fields.isDrift()) {
      return CrawlFailure.CONTRACT_DRIFT;
    }
    boolean emptied =
        !before.isEmpty() && seenInCrawl.isEmpty() && listedOnly.isEmpty() && !pages.notModified;
    return emptied ? CrawlFailure.SUDDENLY_EMPTY : null;
  }

  /// Only a board that was read completely, and whose pages all have validators, can be "not
  /// modified" as a whole.
  private Map<String, String> etags(boolean complete) {
    if (pages.notModified) {
      return board.state().etags();
    }
    boolean whole =
        complete
            && pages.count == pages.etags.size()
            && listedOnly.isEmpty()
            && absentOnce.isEmpty()
            && !pages.detailsMissing;
    return whole ? pages.etags : Map.of();
  }

  private BoardState state(@Nullable CrawlFailure failure, Duration interval, Duration maxBackoff) {
    BoardState before = board.state();
    boolean complete = failure == null;
    int failures = complete ? 0 : before.failures() + 1;
    Map<String, SeenPosting> seen = new HashMap<>();
    if (!complete) {
      seen.putAll(AbsentPostings.afterFailure(before.seen(), minAbsence));
    }
    seen.putAll(absentOnce);
    seen.putAll(seenInCrawl);
    seen.replaceAll((_, posting) -> fields.stored(posting));
    return new BoardState(
        etags(complete),
        seen,
        crawlId,
        finishedAt,
        complete ? finishedAt : before.lastCompleteAt(),
        failures,
        failure,
        new NextCrawl(board.schedule(), finishedAt, pages.retryAfter, pages.isListAloneIncomplete())
            .at(failure, failures, interval, maxBackoff),
        fields.drift(pages.items),
        pages.hostDelay == null ? before.hostDelay() : pages.hostDelay,
        failureDetail(failure));
  }

  /// Without drift, whose fields are stored themselves.
  private @Nullable String failureDetail(@Nullable CrawlFailure failure) {
    boolean known =
        failure != null && failure != CrawlFailure.CONTRACT_DRIFT && !pages.detail.isEmpty();
    return known ? pages.detail.substring(0, Math.min(pages.detail.length(), MAX_DETAIL)) : null;
  }
}
