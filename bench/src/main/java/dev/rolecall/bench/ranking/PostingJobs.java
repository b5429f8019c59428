package dev.rolecall.bench.ranking;

import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.normalize.UnmergedJobs;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Normalizes postings, and makes a job of each of their roles.
final class PostingJobs {
  /// When all jobs count as seen.
  static final Instant SEEN = Instant.parse("2023-06-10T00:00:00Z");

  private static final Terms TERMS = Terms.of(SourceKind.EMPLOYER_BOARD);

  private final RuleNormalizer normalizer =
      new RuleNormalizer(List.of(new HnPostingReader(), new GenericPostingReader()));

  /// The jobs of a posting; none when it is not one.
  List<Job> of(SourceId source, String payload) {
    String id = Fields.id(Fields.object(payload), "id", "externalId");
    PostingKey key = new PostingKey(new BoardKey(source, "ranking"), id);
    RawPosting raw =
        new RawPosting(key, payload, ContentHash.of(payload), "ranking", SEEN, SEEN, TERMS);
    return normalizer.normalize(raw) instanceof Normalized.Openings openings
        ? UnmergedJobs.of(key, openings, SEEN).stream().map(PostingJobs::current).toList()
        : List.of();
  }

  /// Readers graded every posting as if it were new.
  private static Job current(Job job) {
    return job.toBuilder()
        .lastVerifiedAt(Objects.requireNonNullElse(job.postedAt(), job.firstSeenAt()))
        .build();
  }
}
