package dev.rolecall.bench.ranking;

import dev.rolecall.ingest.normalize.ExtractedOpening;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.normalize.Slugs;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        ? jobs(key, openings.openings())
        : List.of();
  }

  private static List<Job> jobs(PostingKey posting, List<ExtractedOpening> openings) {
    Set<String> slugs = new HashSet<>();
    List<Job> jobs = new ArrayList<>();
    for (ExtractedOpening found : openings) {
      String slug = Slugs.unique(found.opening().title(), slugs);
      slugs.add(slug);
      jobs.add(job(new RoleKey(posting, slug), found));
    }
    return jobs;
  }

  private static Job job(RoleKey role, ExtractedOpening found) {
    JobPosting posting =
        new JobPosting(
            role,
            role.posting().board().source(),
            found.url(),
            found.postedAt(),
            SEEN,
            SEEN,
            null,
            Rights.OPEN);
    return Job.builder(JobIds.of(role), found.opening())
        .postings(List.of(posting))
        .postedAt(found.postedAt())
        .firstSeenAt(SEEN)
        .lastVerifiedAt(SEEN)
        .build();
  }
}
