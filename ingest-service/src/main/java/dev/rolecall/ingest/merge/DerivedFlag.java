package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.source.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A flag of a job that is derived from the dates of its postings. Flags inform readers; no job is
/// hidden because of one.
///
/// | flag | when |
/// |---|---|
/// | REPOST | it was posted after an earlier posting had closed, or in a later thread, or its date is 14 days or more after it was first seen |
/// | EVERGREEN | posted in 4 of the 6 months up to its last posting, or open for over a year, whatever its date is now |
/// | POSSIBLY_INACTIVE | open, but last posted over 35 days ago in a thread (employers that still hire post again in the next monthly thread) or over 180 days ago on a board (three times the 60 days in which most employers fill an opening), or not seen on its board by a crawl for 14 days |
///
/// @param explanation the dates that it is derived from, as text
record DerivedFlag(JobFlag value, String explanation, String rule) {
  private static final Duration MIN_THREAD_GAP = Duration.ofDays(25);
  private static final Duration MIN_RENEWAL = Duration.ofDays(14);
  private static final int EVERGREEN_WINDOW_MONTHS = 6;
  private static final int EVERGREEN_MIN_MONTHS = 4;
  private static final Duration EVERGREEN_AGE = Duration.ofDays(365);
  private static final Duration MAX_THREAD_AGE = Duration.ofDays(35);
  private static final Duration MAX_BOARD_AGE = Duration.ofDays(180);
  private static final Duration MAX_UNSEEN = Duration.ofDays(14);

  /// @param roles oldest first
  static List<DerivedFlag> of(List<RoleFeatures> roles, Instant now) {
    return Stream.of(repost(roles), evergreen(roles, now), inactive(roles, now))
        .flatMap(Optional::stream)
        .toList();
  }

  Evidence evidence() {
    return new Evidence("marks", value.name(), Basis.INFERRED, explanation, rule);
  }

  /// The next time at which flags can change without a change of a posting.
  static Optional<Instant> nextChange(List<RoleFeatures> roles, Instant now) {
    List<Instant> times = new ArrayList<>();
    for (RoleFeatures role : open(roles)) {
      times.add(role.openSince().plus(EVERGREEN_AGE));
      times.add(role.publishedAt().plus(isFromThread(role) ? MAX_THREAD_AGE : MAX_BOARD_AGE));
      times.add(role.posting().lastVerifiedAt().plus(MAX_UNSEEN));
    }
    return times.stream().filter(time -> time.isAfter(now)).min(Instant::compareTo);
  }

  private static Optional<DerivedFlag> repost(List<RoleFeatures> roles) {
    for (RoleFeatures later : roles) {
      for (RoleFeatures earlier : roles) {
        if (follows(earlier, later)) {
          String explanation =
              "posted "
                  + day(earlier.publishedAt())
                  + ", and again "
                  + day(later.publishedAt())
                  + (later.hasTextOf(earlier) ? " with the same text" : "");
          return Optional.of(new DerivedFlag(JobFlag.REPOST, explanation, "posted-again"));
        }
      }
    }
    return roles.stream()
        .filter(role -> !role.publishedAt().isBefore(role.openSince().plus(MIN_RENEWAL)))
        .findFirst()
        .map(DerivedFlag::renewed);
  }

  /// A fresh date on a posting that has been known for long.
  private static DerivedFlag renewed(RoleFeatures role) {
    return new DerivedFlag(
        JobFlag.REPOST,
        "first seen "
            + day(role.posting().firstSeenAt())
            + ", and dated "
            + day(role.publishedAt())
            + " now",
        "date-renewed");
  }

  /// A role that was closed before it was first seen, as in an old thread, does not follow itself.
  private static boolean follows(RoleFeatures earlier, RoleFeatures later) {
    if (!earlier.publishedAt().isBefore(later.publishedAt())) {
      return false;
    }
    Closed closed = earlier.posting().closed();
    boolean afterItClosed = closed != null && !later.posting().firstSeenAt().isBefore(closed.at());
    var earlierBoard = earlier.key().posting().board();
    var laterBoard = later.key().posting().board();
    boolean inLaterThread =
        earlierBoard.source().equals(laterBoard.source())
            && !earlierBoard.equals(laterBoard)
            && later.publishedAt().isAfter(earlier.publishedAt().plus(MIN_THREAD_GAP));
    return afterItClosed || inLaterThread;
  }

  private static Optional<DerivedFlag> evergreen(List<RoleFeatures> roles, Instant now) {
    TreeSet<YearMonth> months = new TreeSet<>();
    roles.forEach(role -> months.add(YearMonth.from(day(role.publishedAt()))));
    YearMonth from = months.last().minusMonths(EVERGREEN_WINDOW_MONTHS - 1);
    if (months.tailSet(from).size() >= EVERGREEN_MIN_MONTHS) {
      String explanation =
          "posted in "
              + String.join(", ", months.tailSet(from).stream().map(YearMonth::toString).toList());
      return Optional.of(new DerivedFlag(JobFlag.EVERGREEN, explanation, "posted-most-months"));
    }
    return open(roles).stream()
        .map(RoleFeatures::openSince)
        .min(Instant::compareTo)
        .filter(at -> at.plus(EVERGREEN_AGE).isBefore(now))
        .map(at -> new DerivedFlag(JobFlag.EVERGREEN, "open since " + day(at), "open-for-a-year"));
  }

  /// A job is active as long as one of its open postings is.
  private static Optional<DerivedFlag> inactive(List<RoleFeatures> roles, Instant now) {
    List<DerivedFlag> reasons = new ArrayList<>();
    List<RoleFeatures> open = open(roles);
    for (RoleFeatures role : open) {
      inactiveReason(role, now).ifPresent(reasons::add);
    }
    return reasons.size() == open.size() && !reasons.isEmpty()
        ? Optional.of(reasons.getLast())
        : Optional.empty();
  }

  private static Optional<DerivedFlag> inactiveReason(RoleFeatures role, Instant now) {
    boolean inThread = isFromThread(role);
    Instant verified = role.posting().lastVerifiedAt();
    if (!role.publishedAt().plus(inThread ? MAX_THREAD_AGE : MAX_BOARD_AGE).isAfter(now)) {
      return Optional.of(
          new DerivedFlag(
              JobFlag.POSSIBLY_INACTIVE,
              "last posted " + day(role.publishedAt()),
              "posted-long-ago"));
    }
    if (!inThread && !verified.plus(MAX_UNSEEN).isAfter(now)) {
      return Optional.of(
          new DerivedFlag(
              JobFlag.POSSIBLY_INACTIVE, "last seen " + day(verified), "not-seen-recently"));
    }
    return Optional.empty();
  }

  private static List<RoleFeatures> open(List<RoleFeatures> roles) {
    return roles.stream()
        .filter(role -> role.posting().open())
        .sorted(Comparator.comparing(RoleFeatures::publishedAt))
        .toList();
  }

  private static boolean isFromThread(RoleFeatures role) {
    return SourceRegistry.terms(role.source()).kind() == SourceKind.THREAD;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
