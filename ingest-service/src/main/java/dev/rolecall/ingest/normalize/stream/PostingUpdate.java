package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.EmployerIds;
import dev.rolecall.ingest.normalize.ExtractedOpening;
import dev.rolecall.ingest.normalize.Slugs;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes a posting's roles after it was normalized. Has no side effects.
///
/// @param alreadyHandled whether this version was handled before: then closed roles remain closed
record PostingUpdate(RawPosting raw, String normalizer, Instant now, boolean alreadyHandled) {
  /// The posting with the roles of these openings. Its other roles are withdrawn.
  PostingRoles withOpenings(List<ExtractedOpening> found, PostingRoles before) {
    Map<Integer, Role> known = RoleMatcher.match(found, before.roles());
    Set<String> taken =
        before.roles().stream()
            .map(role -> role.key().slug())
            .collect(Collectors.toCollection(HashSet::new));
    Instant expiresAt = expiry(found);
    List<Role> current = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Role previous = known.get(i);
      RoleKey key = previous != null ? previous.key() : newKey(found.get(i), taken);
      JobPosting posting =
          posting(key, found.get(i), previous, closed(previous, before, expiresAt));
      current.add(role(found.get(i), posting, previous));
      taken.add(key.slug());
    }
    List<Role> withdrawn =
        before.open().filter(role -> !known.containsValue(role)).map(this::withdraw).toList();
    return present(before)
        .withRoles(Stream.concat(withdrawn.stream(), current.stream()).toList())
        .withExpiresAt(expiresAt);
  }

  /// The posting if it is no longer a job posting: all its roles are withdrawn.
  PostingRoles withoutOpenings(PostingRoles before) {
    return present(before)
        .withRoles(before.open().map(this::withdraw).toList())
        .withExpiresAt(null);
  }

  private PostingRoles present(PostingRoles before) {
    return alreadyHandled ? before : before.withAbsentSince(null);
  }

  private Role withdraw(Role role) {
    return role.withPosting(role.posting().close(CloseReason.WITHDRAWN, raw.readAt()));
  }

  private RoleKey newKey(ExtractedOpening found, Set<String> taken) {
    return new RoleKey(raw.key(), Slugs.unique(found.opening().title(), taken));
  }

  private JobPosting posting(
      RoleKey key, ExtractedOpening found, @Nullable Role previous, @Nullable Closed closed) {
    return new JobPosting(
        key,
        raw.key().board().source(),
        found.url(),
        found.postedAt(),
        previous != null ? previous.posting().firstSeenAt() : raw.firstSeenAt(),
        alreadyHandled && previous != null ? previous.posting().lastVerifiedAt() : raw.readAt(),
        closed,
        new Rights(raw.terms().attribution(), raw.terms().republish()));
  }

  private Role role(ExtractedOpening found, JobPosting posting, @Nullable Role previous) {
    CompanyId employer = EmployerIds.of(found.opening().company().id());
    int moves =
        previous == null ? 0 : previous.moves() + (previous.employer().equals(employer) ? 0 : 1);
    return new Role(posting, employer, moves, found.identities(), found.opening(), normalizer);
  }

  private @Nullable Closed closed(
      @Nullable Role previous, PostingRoles before, @Nullable Instant expiresAt) {
    Closed closedBefore = alreadyHandled && previous != null ? previous.posting().closed() : null;
    if (closedBefore != null && closedBefore.reason() != CloseReason.EXPIRED) {
      return closedBefore;
    }
    if (alreadyHandled && before.absentSince() != null) {
      return new Closed(CloseReason.GONE_FROM_BOARD, before.absentSince());
    }
    return expiresAt != null && !now.isBefore(expiresAt)
        ? new Closed(CloseReason.EXPIRED, expiresAt)
        : null;
  }

  /// The earliest expiry according to the posting and to the source's terms.
  private @Nullable Instant expiry(List<ExtractedOpening> found) {
    Terms terms = raw.terms();
    Stream<Instant> byPosting =
        found.stream().map(ExtractedOpening::validThrough).filter(Objects::nonNull);
    Stream<Instant> byAge =
        terms.ageLimit() == null
            ? Stream.empty()
            : Stream.of(firstPublishedAt(found).plus(terms.ageLimit()));
    return Stream.concat(byPosting, byAge).min(Instant::compareTo).orElse(null);
  }

  private Instant firstPublishedAt(List<ExtractedOpening> found) {
    return found.stream()
        .map(ExtractedOpening::postedAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(raw.firstSeenAt());
  }
}
