package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.normalize.UnmergedJobs;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Normalizes single items of a source, and converts each opening into a job without merging.
final class ItemNormalizer {
  private static final Terms TERMS = Terms.of(SourceKind.EMPLOYER_BOARD);

  private final Map<SourceId, PostingReader> readers;
  private final RuleNormalizer normalizer;
  private final BoardKey board;
  private final Instant now;
  private final boolean explain;

  /// @param now the time of the crawl that the items belong to
  /// @param explain whether each job gets a [RuleExplanation]
  ItemNormalizer(
      Map<SourceId, PostingReader> readers, BoardKey board, Instant now, boolean explain) {
    this.readers = readers;
    this.normalizer = new RuleNormalizer(readers.values());
    this.board = board;
    this.now = now;
    this.explain = explain;
  }

  /// The line to print for an item, by field.
  ///
  /// @param summary counts items by outcome, and jobs
  Map<String, Object> normalize(String item, Map<String, Integer> summary) {
    String id = extractId(item);
    List<Job> jobs = List.of();
    String rejection = null;
    switch (normalizeItem(id, item)) {
      case Normalized.Openings openings ->
          jobs = UnmergedJobs.of(new PostingKey(board, id), openings, now);
      case Normalized.Rejected rejected -> rejection = rejected.reason();
      case Normalized.Unreadable unreadable -> rejection = "unreadable: " + unreadable.reason();
    }
    summary.merge(
        rejection == null ? "normalized" : "rejected " + rejection.replaceAll(":.*", ""),
        1,
        Integer::sum);
    summary.merge("jobs", jobs.size(), Integer::sum);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("input", id);
    line.put("jobs", jobs);
    line.put("rejected", rejection == null ? null : Map.of("reason", rejection));
    if (explain) {
      line.put("explain", jobs.stream().map(RuleExplanation::of).toList());
    }
    return line;
  }

  private Normalized normalizeItem(String id, String item) {
    if (id.isEmpty()) {
      return new Normalized.Unreadable("not an item of " + board.source().value());
    }
    return normalizer.normalize(
        new RawPosting(
            new PostingKey(board, id), item, ContentHash.of(item), "normalize", now, now, TERMS));
  }

  /// Empty when the item has no id.
  private String extractId(String item) {
    try {
      PostingReader reader = readers.get(board.source());
      return reader == null ? "" : reader.read(board, item).externalId();
    } catch (UnreadablePayloadException | IllegalArgumentException e) {
      try {
        return Fields.id(Fields.object(item), "id", "objectID", "externalId");
      } catch (UnreadablePayloadException noId) {
        return "";
      }
    }
  }
}
