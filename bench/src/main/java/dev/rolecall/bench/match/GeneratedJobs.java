package dev.rolecall.bench.match;

import dev.rolecall.bench.archive.GeneratedArchive;
import dev.rolecall.ingest.normalize.ExtractedOpening;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.source.greenhouse.GreenhousePostingReader;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.source.RawPosting;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Jobs of the generated archive: one for each opening, without merging.
public final class GeneratedJobs {
  private static final Instant NOW = Instant.parse("2026-11-05T00:00:00Z");
  private static final String ID_DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 20;

  private final RuleNormalizer normalizer =
      new RuleNormalizer(List.of(new HnPostingReader(), new GreenhousePostingReader()));
  private int made;

  private GeneratedJobs() {}

  public static List<Job> of(int postings) {
    GeneratedJobs jobs = new GeneratedJobs();
    return new GeneratedArchive(postings, 1, NOW)
        .crawls()
        .flatMap(crawl -> crawl.postings().stream())
        .flatMap(jobs::of)
        .toList();
  }

  private Stream<Job> of(RawPosting posting) {
    return switch (normalizer.normalize(posting)) {
      case Normalized.Openings found ->
          IntStream.range(0, found.openings().size())
              .mapToObj(i -> job(found.openings().get(i), new RoleKey(posting.key(), "r" + i)));
      case Normalized.Rejected _, Normalized.Unreadable _ -> Stream.empty();
    };
  }

  private Job job(ExtractedOpening found, RoleKey role) {
    JobPosting posting =
        new JobPosting(
            role,
            role.posting().board().source(),
            found.url(),
            found.postedAt(),
            NOW,
            NOW,
            null,
            Rights.OPEN);
    return Job.builder(id(made++), found.opening())
        .postings(List.of(posting))
        .postedAt(found.postedAt())
        .firstSeenAt(NOW)
        .lastVerifiedAt(NOW)
        .build();
  }

  private static JobId id(int number) {
    StringBuilder id = new StringBuilder();
    for (int i = 0, rest = number; i < ID_LENGTH; i++, rest /= ID_DIGITS.length()) {
      id.append(ID_DIGITS.charAt(rest % ID_DIGITS.length()));
    }
    return JobId.of(id.toString());
  }
}
