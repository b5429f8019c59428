package dev.rolecall.ingest.merge;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes one job of the roles of one opening. Pure.
final class JobAssembly {
  private static final int LONGEST_HISTORY = 50;

  private JobAssembly() {}

  /// The job of these roles (eldest first), or nothing when it is as it was.
  static Optional<Job> assemble(List<Role> roles, @Nullable Job before) {
    JobId id = JobIds.founding(roles.getFirst().key());
    List<JobPosting> postings = roles.stream().map(Role::posting).toList();
    Opening opening = opening(roles);
    JobStatus status =
        postings.stream().anyMatch(JobPosting::open) ? JobStatus.OPEN : JobStatus.CLOSED;
    Instant verified = latest(postings);
    List<Change> history = before == null ? List.of() : history(before, opening, status, verified);
    Job job =
        new Job(
            id,
            before == null ? 1 : before.revision() + 1,
            null,
            opening,
            postings,
            postings.stream()
                .map(JobPosting::postedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null),
            postings.stream().map(JobPosting::firstSeenAt).min(Instant::compareTo).orElseThrow(),
            verified,
            status,
            List.of(),
            history);
    return before != null && same(before, job) ? Optional.empty() : Optional.of(job);
  }

  /// The job's last word when its roles went to another: its page redirects there.
  static Job mergedInto(JobId elder, Job before) {
    return new Job(
        before.id(),
        before.revision() + 1,
        elder,
        before.opening(),
        before.postings(),
        before.postedAt(),
        before.firstSeenAt(),
        before.lastVerifiedAt(),
        JobStatus.CLOSED,
        before.marks(),
        before.history());
  }

  private static Opening opening(List<Role> roles) {
    List<Role> speaking = speaking(roles);
    Role speaker = speaking.getFirst();
    OpeningBuilder opening = speaker.opening().toBuilder();
    opening.places(places(speaking));
    opening.applyUrls(union(speaking, Opening::applyUrls));
    opening.applyEmails(union(speaking, Opening::applyEmails));
    mergers(roles).forEach(opening::because);
    return opening.build();
  }

  /// Open roles if there are any, the most trusted and then the most recently verified first. The
  /// order is the same for the same roles, however they came.
  private static List<Role> speaking(List<Role> roles) {
    List<Role> open = roles.stream().filter(role -> role.posting().open()).toList();
    return (open.isEmpty() ? roles : open)
        .stream()
            .sorted(Comparator.comparing(JobAssembly::trust).thenComparing(Grouping.BY_AGE))
            .toList();
  }

  /// An employer's own board before what people write elsewhere.
  private static int trust(Role role) {
    return role.posting().source().value().equals("hn-who-is-hiring") ? 1 : 0;
  }

  /// All places of all roles; those of one city once. Not stated when no role states any.
  private static @Nullable List<Place> places(List<Role> roles) {
    Map<String, Place> places = new LinkedHashMap<>();
    boolean stated = false;
    for (Role role : roles) {
      stated |= role.opening().places() != null;
      Opening.stated(role.opening().places())
          .forEach(place -> places.putIfAbsent(place.display(), place));
    }
    return stated ? List.copyOf(places.values()) : null;
  }

  private static List<String> union(List<Role> roles, Function<Opening, List<String>> field) {
    Set<String> all = new LinkedHashSet<>();
    roles.forEach(role -> all.addAll(field.apply(role.opening())));
    return List.copyOf(all);
  }

  /// Why each later role is this opening.
  private static List<Evidence> mergers(List<Role> roles) {
    List<Evidence> reasons = new ArrayList<>();
    for (int i = 1; i < roles.size(); i++) {
      Role role = roles.get(i);
      roles.subList(0, i).stream()
          .map(elder -> Identities.shared(elder, role))
          .filter(shared -> !shared.isEmpty())
          .findFirst()
          .ifPresent(
              shared ->
                  reasons.add(
                      new Evidence(
                          "postings",
                          role.key().toString(),
                          Basis.INFERRED,
                          shared.stream().sorted().collect(Collectors.joining(" ")),
                          "same-identity")));
    }
    return reasons;
  }

  private static List<Change> history(Job before, Opening now, JobStatus status, Instant at) {
    List<Change> changes = new ArrayList<>(before.history());
    Opening was = before.opening();
    change(changes, at, "title", was.title(), now.title());
    change(changes, at, "pay", was.pay(), now.pay());
    change(changes, at, "places", was.places(), now.places());
    change(changes, at, "seniority", was.seniority(), now.seniority());
    change(changes, at, "workModes", was.workModes(), now.workModes());
    change(changes, at, "remoteScope", was.remoteScope(), now.remoteScope());
    change(changes, at, "status", before.status(), status);
    int from = Math.max(0, changes.size() - LONGEST_HISTORY);
    return List.copyOf(changes.subList(from, changes.size()));
  }

  private static void change(
      List<Change> changes, Instant at, String field, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(at, field, text(from), text(to)));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list ->
          list.stream()
              .map(item -> item instanceof Place place ? place.display() : item.toString())
              .collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }

  private static Instant latest(List<JobPosting> postings) {
    return postings.stream().map(JobPosting::lastVerifiedAt).max(Instant::compareTo).orElseThrow();
  }

  private static boolean same(Job before, Job now) {
    return before.mergedInto() == null
        && before.opening().equals(now.opening())
        && before.postings().equals(now.postings())
        && before.status() == now.status();
  }
}
