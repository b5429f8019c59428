package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.FoundOpening;
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

/// Works out a posting's roles after it was read. Pure.
///
/// @param again whether this version was handled before: then what has closed stays closed
record PostingUpdate(RawPosting raw, String normalizer, Instant now, boolean again) {
  /// The posting with the roles that it has now; those that it no longer has are withdrawn.
  PostingRoles to(List<FoundOpening> found, PostingRoles before) {
    Map<Integer, Role> known = RoleMatcher.match(found, before.roles());
    Set<String> taken =
        before.roles().stream()
            .map(role -> role.key().slug())
            .collect(Collectors.toCollection(HashSet::new));
    Instant expiresAt = expiry(found);
    List<Role> current = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Role was = known.get(i);
      RoleKey key = was != null ? was.key() : newKey(found.get(i), taken);
      JobPosting posting = posting(key, found.get(i), was, closed(was, before, expiresAt));
      current.add(role(found.get(i), posting, was));
      taken.add(key.slug());
    }
    List<Role> withdrawn =
        before.open().filter(role -> !known.containsValue(role)).map(this::withdraw).toList();
    return present(before)
        .with(Stream.concat(withdrawn.stream(), current.stream()).toList())
        .expiring(expiresAt);
  }

  /// The posting when it is not a job posting any more.
  PostingRoles toNothing(PostingRoles before) {
    return present(before).with(before.open().map(this::withdraw).toList()).expiring(null);
  }

  private PostingRoles present(PostingRoles before) {
    return again ? before : before.gone(null);
  }

  private Role withdraw(Role role) {
    return role.withPosting(role.posting().close(CloseReason.WITHDRAWN, raw.readAt()));
  }

  private RoleKey newKey(FoundOpening found, Set<String> taken) {
    return new RoleKey(raw.key(), Slugs.unique(found.opening().title(), taken));
  }

  private JobPosting posting(
      RoleKey key, FoundOpening found, @Nullable Role was, @Nullable Closed closed) {
    return new JobPosting(
        key,
        raw.key().board().source(),
        found.url(),
        found.postedAt(),
        was != null ? was.posting().firstSeenAt() : raw.firstSeenAt(),
        again && was != null ? was.posting().lastVerifiedAt() : raw.readAt(),
        closed,
        new Rights(raw.terms().attribution(), raw.terms().republish(), null));
  }

  private Role role(FoundOpening found, JobPosting posting, @Nullable Role was) {
    CompanyId employer = found.opening().company().id();
    int moves = was == null ? 0 : was.moves() + (was.employer().equals(employer) ? 0 : 1);
    return new Role(posting, employer, moves, found.identities(), found.opening(), normalizer);
  }

  private @Nullable Closed closed(
      @Nullable Role was, PostingRoles before, @Nullable Instant expiresAt) {
    Closed kept = again && was != null ? was.posting().closed() : null;
    if (kept != null && kept.reason() != CloseReason.EXPIRED) {
      return kept;
    }
    if (again && before.goneAt() != null) {
      return new Closed(CloseReason.GONE_FROM_BOARD, before.goneAt());
    }
    return expiresAt != null && !now.isBefore(expiresAt)
        ? new Closed(CloseReason.EXPIRED, expiresAt)
        : null;
  }

  /// The earliest of what the posting and the source's terms say.
  private @Nullable Instant expiry(List<FoundOpening> found) {
    Terms terms = raw.terms();
    Stream<Instant> byPosting =
        found.stream().map(FoundOpening::validThrough).filter(Objects::nonNull);
    Stream<Instant> byAge =
        terms.ageLimit() == null ? Stream.empty() : Stream.of(born(found).plus(terms.ageLimit()));
    return Stream.concat(byPosting, byAge).min(Instant::compareTo).orElse(null);
  }

  private Instant born(List<FoundOpening> found) {
    return found.stream()
        .map(FoundOpening::postedAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(raw.firstSeenAt());
  }
}
