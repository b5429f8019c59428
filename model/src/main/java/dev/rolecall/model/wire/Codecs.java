package dev.rolecall.model.wire;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.RawRecord;

/// The codec of each topic, with its schema.
public final class Codecs {
  public static final JsonCodec<Board> BOARD = new JsonCodec<>("board/1", Board.class);
  public static final JsonCodec<RawPosting> RAW_POSTING =
      new JsonCodec<>("raw-posting/1", RawPosting.class);
  public static final JsonCodec<CrawlReport> CRAWL_REPORT =
      new JsonCodec<>("crawl-report/1", CrawlReport.class);
  public static final JsonCodec<CrawlOutcome> CRAWL_OUTCOME =
      new JsonCodec<>("crawl-outcome/1", CrawlOutcome.class);
  public static final JsonCodec<Role> ROLE = new JsonCodec<>("role/1", Role.class);
  public static final JsonCodec<Job> JOB = new JsonCodec<>("job/1", Job.class);
  public static final JsonCodec<MergeDecision> MERGE_DECISION =
      new JsonCodec<>("merge-decision/1", MergeDecision.class);
  public static final JsonCodec<DeadLetter> DEAD_LETTER =
      new JsonCodec<>("dead-letter/1", DeadLetter.class);

  private Codecs() {}

  public static byte[] writeRaw(RawRecord record) {
    return switch (record) {
      case RawPosting posting -> RAW_POSTING.write(posting);
      case CrawlReport report -> CRAWL_REPORT.write(report);
    };
  }

  /// @throws UnreadableRecordException when it is neither a posting nor a report
  public static RawRecord readRaw(byte[] record) {
    return JsonCodec.schemaOf(record).startsWith("crawl-report/")
        ? CRAWL_REPORT.read(record)
        : RAW_POSTING.read(record);
  }
}
