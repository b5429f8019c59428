package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.testkit.SettableClock;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Responses of a board with faults at random: as its host, a proxy before it, or a changed format
/// would cause them.
///
/// A response for another request (another page, or another board of the source) looks like a valid
/// one. The same board never has two of them in crawls that follow each other: then nothing would
/// show that it is wrong.
final class SimulatedFaults {
  private static final Duration CRAWLS_APART = Duration.ofHours(10);

  private enum Kind {
    RATE_LIMITED,
    RATE_LIMITED_FOR_LONG,
    UNAVAILABLE,
    CUT,
    HANG,
    REDIRECT,
    FORBIDDEN,
    MISSING,
    EMPTY,
    OTHER_FORMAT,
    RENAMED_FIELDS,
    TRUNCATED,
    WRONG_PAGE,
    WRONG_BOARD
  }

  private final SimulatedBoard board;
  private final SimulatedBoard other;
  private final SplittableRandom random;
  private final SettableClock clock;
  private long lastWrong = Long.MIN_VALUE;

  /// @param other another board of the same source, or the same one
  SimulatedFaults(SimulatedBoard board, SimulatedBoard other, long seed, SettableClock clock) {
    this.board = board;
    this.other = other;
    this.random = new SplittableRandom(seed);
    this.clock = clock;
  }

  FetchResult respond(SourceRequest request, @Nullable String etag, double rate) {
    if (random.nextDouble() >= rate) {
      return ok(board.respond(request), etag);
    }
    return switch (Kind.values()[random.nextInt(Kind.values().length)]) {
      case RATE_LIMITED -> failed(CrawlFailure.RATE_LIMITED, Duration.ofSeconds(20));
      case RATE_LIMITED_FOR_LONG ->
          failed(CrawlFailure.RATE_LIMITED, random.nextBoolean() ? null : Duration.ofMinutes(15));
      case UNAVAILABLE -> failed(CrawlFailure.SERVER_ERROR, null);
      case CUT -> failed(CrawlFailure.NETWORK, null);
      case HANG -> hang();
      case REDIRECT -> failed(CrawlFailure.UNREADABLE, null);
      case FORBIDDEN -> failed(CrawlFailure.REFUSED, null);
      case MISSING -> failed(CrawlFailure.NOT_FOUND, null);
      case EMPTY -> ok(board.respondEmpty(request), etag);
      case OTHER_FORMAT -> ok("<html><body>Back soon</body></html>", etag);
      case RENAMED_FIELDS -> ok(renamed(board.respond(request)), etag);
      case TRUNCATED -> ok(truncated(board.respond(request)), etag);
      case WRONG_PAGE -> ok(wrongPage(request), etag);
      case WRONG_BOARD -> ok(wrongBoard(request), etag);
    };
  }

  private static FetchResult ok(String body, @Nullable String etag) {
    String now = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    return now.equals(etag) ? new FetchResult.NotModified() : new FetchResult.Ok(body, now);
  }

  private static FetchResult failed(CrawlFailure reason, @Nullable Duration retryAfter) {
    return new FetchResult.Failed(reason, "simulated", retryAfter);
  }

  private FetchResult hang() {
    clock.advance(Duration.ofSeconds(60));
    return failed(CrawlFailure.NETWORK, null);
  }

  private String truncated(String body) {
    return body.substring(0, random.nextInt(body.length() + 1));
  }

  /// One of the fields has another name.
  private String renamed(String body) {
    String[] fields = {"title", "text", "content", "description", "location", "url", "id", "jobs"};
    String field = fields[random.nextInt(fields.length)];
    return body.replace("\"" + field + "\"", "\"new_" + field + "\"")
        .replace("<" + field + ">", "<new>")
        .replace("</" + field + ">", "</new>");
  }

  private boolean mayBeWrong() {
    long now = clock.millis();
    boolean may = lastWrong == Long.MIN_VALUE || now - lastWrong > CRAWLS_APART.toMillis();
    lastWrong = may ? now : lastWrong;
    return may;
  }

  private String wrongPage(SourceRequest request) {
    String page = "$1" + 100 * random.nextInt(3);
    String path = request.path().replaceAll("((?:skip|offset)=)\\d+", page);
    return path.equals(request.path()) || !mayBeWrong()
        ? board.respond(request)
        : board.respond(new SourceRequest(path, request.body()));
  }

  private String wrongBoard(SourceRequest request) {
    return other == board || !mayBeWrong() ? board.respond(request) : other.respond(request);
  }
}
