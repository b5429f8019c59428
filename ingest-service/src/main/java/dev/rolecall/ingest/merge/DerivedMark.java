package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.JobMark;
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

/// A mark of a job that follows from the dates of its postings. Marks inform readers; no job is
/// hidden because of one.
///
/// | mark | when |
/// |---|---|
/// | REPOST | it was posted after an earlier posting had closed, or in a later thread |
/// | EVERGREEN | posted in 4 of the 6 months up to its last posting, or open for over a year |
/// | POSSIBLY_INACTIVE | open, but last posted over 35 days ago in a thread (employers that still hire post again in the next monthly thread) or over 180 days ago on a board (three times the 60 days in which most employers fill an opening), or not seen on its board by a crawl for 14 days |
///
/// @param words the dates that it follows from, as text
record DerivedMark(JobMark value, String words, String rule) {
  private static final Duration LATER_THREAD = Duration.ofDays(25);
  private static final int MONTHS = 6;
  private static final int MAX_MONTHS = 4;
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final Duration WRITTEN = Duration.ofDays(35);
  private static final Duration ON_A_BOARD = Duration.ofDays(180);
  private static final Duration UNSEEN = Duration.ofDays(14);

  /// @param roles oldest first
  static List<DerivedMark> of(List<RoleFeatures> roles, Instant now) {
    return Stream.of(repost(roles), evergreen(roles, now), inactive(roles, now))
        .flatMap(Optional::stream)
        .toList();
  }

  Evidence evidence() {
    return new Evidence("marks", value.name(), Basis.INFERRED, words, rule);
  }

  /// When marks may change although no posting does.
  static Optional<Instant> nextChange(List<RoleFeatures> roles, Instant now) {
    List<Instant> moments = new ArrayList<>();
    for (RoleFeatures role : open(roles)) {
      moments.add(role.publishedAt().plus(A_YEAR));
      moments.add(role.publishedAt().plus(fromThread(role) ? WRITTEN : ON_A_BOARD));
      moments.add(role.posting().lastVerifiedAt().plus(UNSEEN));
    }
    return moments.stream().filter(moment -> moment.isAfter(now)).min(Instant::compareTo);
  }

  private static Optional<DerivedMark> repost(List<RoleFeatures> roles) {
    for (RoleFeatures later : roles) {
      for (RoleFeatures earlier : roles) {
        if (follows(earlier, later)) {
          String words =
              "posted " + day(earlier.publishedAt()) + ", and again " + day(later.publishedAt());
          return Optional.of(new DerivedMark(JobMark.REPOST, words, "posted-again"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean follows(RoleFeatures earlier, RoleFeatures later) {
    Closed closed = earlier.posting().closed();
    boolean afterItClosed = closed != null && !later.posting().firstSeenAt().isBefore(closed.at());
    var one = earlier.key().posting().board();
    var other = later.key().posting().board();
    boolean inLaterThread =
        one.source().equals(other.source())
            && !one.equals(other)
            && later.publishedAt().isAfter(earlier.publishedAt().plus(LATER_THREAD));
    return afterItClosed || inLaterThread;
  }

  private static Optional<DerivedMark> evergreen(List<RoleFeatures> roles, Instant now) {
    TreeSet<YearMonth> months = new TreeSet<>();
    roles.forEach(role -> months.add(YearMonth.from(day(role.publishedAt()))));
    YearMonth from = months.last().minusMonths(MONTHS - 1);
    if (months.tailSet(from).size() >= MAX_MONTHS) {
      String words =
          "posted in "
              + String.join(", ", months.tailSet(from).stream().map(YearMonth::toString).toList());
      return Optional.of(new DerivedMark(JobMark.EVERGREEN, words, "posted-most-months"));
    }
    return open(roles).stream()
        .map(RoleFeatures::publishedAt)
        .min(Instant::compareTo)
        .filter(at -> at.plus(A_YEAR).isBefore(now))
        .map(at -> new DerivedMark(JobMark.EVERGREEN, "open since " + day(at), "open-for-a-year"));
  }

  /// A job is active as long as one of its open postings is.
  private static Optional<DerivedMark> inactive(List<RoleFeatures> roles, Instant now) {
    List<DerivedMark> reasons = new ArrayList<>();
    List<RoleFeatures> open = open(roles);
    for (RoleFeatures role : open) {
      inactiveReason(role, now).ifPresent(reasons::add);
    }
    return reasons.size() == open.size() && !reasons.isEmpty()
        ? Optional.of(reasons.getLast())
        : Optional.empty();
  }

  private static Optional<DerivedMark> inactiveReason(RoleFeatures role, Instant now) {
    boolean written = fromThread(role);
    Instant verified = role.posting().lastVerifiedAt();
    if (!role.publishedAt().plus(written ? WRITTEN : ON_A_BOARD).isAfter(now)) {
      return Optional.of(
          new DerivedMark(
              JobMark.POSSIBLY_INACTIVE,
              "last posted " + day(role.publishedAt()),
              "posted-long-ago"));
    }
    if (!written && !verified.plus(UNSEEN).isAfter(now)) {
      return Optional.of(
          new DerivedMark(
              JobMark.POSSIBLY_INACTIVE, "last seen " + day(verified), "not-seen-recently"));
    }
    return Optional.empty();
  }

  private static List<RoleFeatures> open(List<RoleFeatures> roles) {
    return roles.stream()
        .filter(role -> role.posting().open())
        .sorted(Comparator.comparing(RoleFeatures::publishedAt))
        .toList();
  }

  private static boolean fromThread(RoleFeatures role) {
    return SourceRegistry.terms(role.source()).kind() == SourceKind.THREAD;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
