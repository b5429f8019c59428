package dev.rolecall.model.wire;

import dev.rolecall.model.BoardKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All topics. Keys and what each is partitioned by:
///
/// | topic | key | partitioned by | value |
/// |---|---|---|---|
/// | `boards.v1` | board; for requests: board and `:~registration` or `:~control` | host | Board |
/// | `postings.raw.v1` | posting, or board and `:~crawl-report` | board | RawPosting or CrawlReport |
/// | `crawls.v1` | board | board | CrawlOutcome |
/// | `postings.v1` | role | employer | Role |
/// | `merge-decisions.v1` | the two roles | employer | MergeDecision |
/// | `jobs.v1` | job | job | Job |
/// | `*.dlt` | as its source | as its source | DeadLetter |
///
/// @param prefix separates these topics from others on the same broker, for tests and for several
///   installations; usually empty
/// @param partitions of each topic, at creation
public record Topics(String prefix, int partitions) {
  public static final int DEFAULT_PARTITIONS = 12;

  /// A header on a tombstone of `postings.v1`: the role was not erased but moved to another
  /// employer.
  public static final String MOVED = "rolecall-moved";

  /// Suffix of a key of `boards.v1` for a request to read a board, as opposed to the board's state.
  /// The separate key keeps compaction from replacing the state by the request.
  public static final String BOARD_REGISTRATION = ":~registration";

  /// As [#BOARD_REGISTRATION], for an operator's request to pause or resume the board.
  public static final String BOARD_CONTROL = ":~control";

  /// As [#BOARD_REGISTRATION], for what an instance knew of the host of a board when it had to stop
  /// reading the board.
  public static final String BOARD_HOST_DELAY = ":~host-delay";

  private static final String COMPACT = "compact";

  /// Retention uses the broker's time. Our clock may be set to a past date, for which all records
  /// would be past their retention, or to a future date, which the broker would reject.
  private static final String TIMESTAMPS = "message.timestamp.type";

  private static final String BY_BROKER = "LogAppendTime";

  /// The size of the largest posting, 5 MB, and room for the envelope.
  public static final int MAX_RECORD_BYTES = 5_500_000;

  public Topics {
    if (partitions < 1) {
      throw new IllegalArgumentException("Topics need at least one partition");
    }
  }

  public static Topics standard() {
    return new Topics("", DEFAULT_PARTITIONS);
  }

  public Topic boards() {
    return compacted("boards.v1", Map.of());
  }

  public Topic rawPostings() {
    return compacted(
        "postings.raw.v1",
        Map.of(
            "compression.type", "zstd", "max.message.bytes", Integer.toString(MAX_RECORD_BYTES)));
  }

  /// One record with the counts of each crawl.
  public Topic crawls() {
    return deletedAfter("crawls.v1", Duration.ofDays(90));
  }

  public Topic postings() {
    return compacted("postings.v1", Map.of("compression.type", "zstd"));
  }

  public Topic mergeDecisions() {
    return compacted("merge-decisions.v1", Map.of());
  }

  public Topic jobs() {
    return compacted(
        "jobs.v1",
        Map.of(
            "compression.type",
            "zstd",
            "delete.retention.ms",
            Long.toString(Duration.ofDays(7).toMillis())));
  }

  public Topic deadLettersOf(Topic topic) {
    return deletedAfter(topic.name().substring(prefix.length()) + ".dlt", Duration.ofDays(30));
  }

  public List<Topic> all() {
    List<Topic> own =
        List.of(boards(), rawPostings(), crawls(), postings(), mergeDecisions(), jobs());
    return Stream.concat(own.stream(), withDeadLetters().stream().map(this::deadLettersOf))
        .toList();
  }

  /// The topics that have a dead-letter topic.
  public List<Topic> withDeadLetters() {
    return List.of(boards(), rawPostings(), postings(), jobs());
  }

  /// The key of a board's latest crawl report on `postings.raw.v1`. A posting's id never starts
  /// with a tilde.
  public static String crawlReportKey(BoardKey board) {
    return board + ":~crawl-report";
  }

  private Topic compacted(String name, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("cleanup.policy", COMPACT);
    settings.put(TIMESTAMPS, BY_BROKER);
    settings.putIfAbsent("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
    return new Topic(prefix + name, partitions, settings);
  }

  private Topic deletedAfter(String name, Duration kept) {
    Map<String, String> settings =
        Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            Long.toString(kept.toMillis()),
            TIMESTAMPS,
            BY_BROKER,
            "max.message.bytes",
            Integer.toString(MAX_RECORD_BYTES * 2));
    return new Topic(prefix + name, partitions, settings);
  }
}
