package dev.rolecall.bench.quality;

import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import dev.rolecall.ingest.normalize.EmployerIds;
import dev.rolecall.ingest.normalize.ExtractedOpening;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.normalize.Slugs;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Normalizes comments as the pipeline does for a thread that was read while it was new: each
/// comment is read an hour after it was posted, and its roles expire by the source's age limit.
final class CommentRoles {
  private static final Duration CRAWL_DELAY = Duration.ofHours(1);
  private static final Terms TERMS = SourceRegistry.terms(HnWhoIsHiring.ID);

  private final RuleNormalizer normalizer = new RuleNormalizer(List.of(new HnPostingReader()));

  /// The comment's roles; none when it is not a job posting.
  List<Role> of(ThreadComment comment) {
    PostingKey key = new PostingKey(new BoardKey(HnWhoIsHiring.ID, comment.thread()), comment.id());
    Instant readAt = comment.postedAt().plus(CRAWL_DELAY);
    String hash = ContentHash.of(comment.payload());
    RawPosting raw = new RawPosting(key, comment.payload(), hash, "quality", readAt, readAt, TERMS);
    return normalizer.normalize(raw) instanceof Normalized.Openings openings
        ? roles(raw, openings.openings())
        : List.of();
  }

  private List<Role> roles(RawPosting raw, List<ExtractedOpening> openings) {
    Set<String> slugs = new HashSet<>();
    List<Role> roles = new ArrayList<>();
    for (ExtractedOpening found : openings) {
      String slug = Slugs.unique(found.opening().title(), slugs);
      slugs.add(slug);
      roles.add(role(raw, new RoleKey(raw.key(), slug), found));
    }
    return roles;
  }

  private Role role(RawPosting raw, RoleKey key, ExtractedOpening found) {
    JobPosting posting =
        new JobPosting(
            key,
            HnWhoIsHiring.ID,
            found.url(),
            found.postedAt(),
            raw.firstSeenAt(),
            raw.readAt(),
            closed(found.postedAt()),
            new Rights(TERMS.attribution(), TERMS.republish()));
    return new Role(
        posting,
        EmployerIds.of(found.opening().company().id()),
        0,
        found.identities(),
        found.opening(),
        normalizer.version());
  }

  private static @Nullable Closed closed(@Nullable Instant postedAt) {
    Duration limit = TERMS.ageLimit();
    return postedAt == null || limit == null
        ? null
        : new Closed(CloseReason.EXPIRED, postedAt.plus(limit));
  }
}
