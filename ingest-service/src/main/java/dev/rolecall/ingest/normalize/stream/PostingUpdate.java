package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.FoundOpening;
import dev.rolecall.ingest.normalize.Slugs;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.CloseReason;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out a posting's roles after it was read again. Pure.
final class PostingUpdate {
  private final RawPosting raw;
  private final String normalizer;
  private final Instant now;

  PostingUpdate(RawPosting raw, String normalizer, Instant now) {
    this.raw = raw;
    this.normalizer = normalizer;
    this.now = now;
  }

  /// The posting with what it now tells of; roles that it no longer tells of are withdrawn.
  PostingRoles to(List<FoundOpening> found, PostingRoles before) {
    Map<Integer, Role> known = RoleMatcher.match(found, before.roles());
    Set<String> taken =
        before.roles().stream()
            .map(role -> role.key().slug())
            .collect(Collectors.toCollection(HashSet::new));
    Instant expiresAt = expiry(found);
    List<Role> now = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Role role = role(found.get(i), known.get(i), taken, expiresAt);
      taken.add(role.key().slug());
      now.add(role);
    }
    List<Role> withdrawn =
        before.open().filter(role -> !known.containsValue(role)).map(this::withdraw).toList();
    return before
        .with(Stream.concat(withdrawn.stream(), now.stream()).toList())
        .expiring(expiresAt);
  }

  /// The posting when it is no job any more.
  PostingRoles toNothing(PostingRoles before) {
    return before.with(before.open().map(this::withdraw).toList()).expiring(null);
  }

  private Role withdraw(Role role) {
    return role.withPosting(role.posting().close(CloseReason.WITHDRAWN, raw.readAt()));
  }

  private Role role(
      FoundOpening found, @Nullable Role before, Set<String> taken, @Nullable Instant expiresAt) {
    RoleKey key =
        before != null
            ? before.key()
            : new RoleKey(raw.key(), Slugs.unique(found.opening().title(), taken));
    JobPosting posting =
        new JobPosting(
            key,
            raw.key().board().source(),
            found.url(),
            found.postedAt(),
            before != null ? before.posting().firstSeenAt() : raw.firstSeenAt(),
            raw.readAt(),
            null,
            new Rights(raw.terms().attribution(), raw.terms().republish(), null));
    return new Role(
        expiresAt != null && !now.isBefore(expiresAt)
            ? posting.close(CloseReason.EXPIRED, expiresAt)
            : posting,
        // A role stays where it was first merged: see decision 0011.
        before != null ? before.employer() : found.opening().company().id(),
        found.identities(),
        found.opening(),
        normalizer);
  }

  /// The earliest of what the posting and the source's terms say.
  private @Nullable Instant expiry(List<FoundOpening> found) {
    Terms terms = raw.terms();
    Stream<Instant> byPosting =
        found.stream().map(FoundOpening::validThrough).filter(java.util.Objects::nonNull);
    Stream<Instant> byAge =
        terms.ageLimit() == null ? Stream.empty() : Stream.of(born(found).plus(terms.ageLimit()));
    return Stream.concat(byPosting, byAge).min(Instant::compareTo).orElse(null);
  }

  private Instant born(List<FoundOpening> found) {
    return found.stream()
        .map(FoundOpening::postedAt)
        .filter(java.util.Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(raw.firstSeenAt());
  }
}
