package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.JobMark;
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

/// What the postings of a job tell beyond their fields, each with the dates that it stands on. A
/// mark informs; nothing is hidden for it.
///
/// | mark | when |
/// |---|---|
/// | REPOST | a posting was told after another had closed, or in a later thread |
/// | EVERGREEN | told in 4 of the 6 months up to its last posting, or by an open posting of over a year |
/// | POSSIBLY_INACTIVE | open, but last told over 35 days ago where people write (those who still hire write again in the next monthly thread), over 180 days ago on a board (three times the 60 days that filling takes at most employers), or a board's posting that no crawl has seen for 14 days |
///
/// @param value as it stands in the evidence
record DerivedMark(JobMark value, String words, String rule) {
  private static final Duration LATER_THREAD = Duration.ofDays(25);
  private static final int MONTHS = 6;
  private static final int MAX_MONTHS = 4;
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final Duration WRITTEN = Duration.ofDays(35);
  private static final Duration ON_A_BOARD = Duration.ofDays(180);
  private static final Duration UNSEEN = Duration.ofDays(14);

  /// @param roles eldest first
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
      moments.add(role.told().plus(A_YEAR));
      moments.add(role.told().plus(Trust.writtenByPeople(role.role()) ? WRITTEN : ON_A_BOARD));
      moments.add(role.role().posting().lastVerifiedAt().plus(UNSEEN));
    }
    return moments.stream().filter(moment -> moment.isAfter(now)).min(Instant::compareTo);
  }

  private static Optional<DerivedMark> repost(List<RoleFeatures> roles) {
    for (RoleFeatures later : roles) {
      for (RoleFeatures earlier : roles) {
        if (follows(earlier, later)) {
          String words = "told " + day(earlier.told()) + ", again " + day(later.told());
          return Optional.of(new DerivedMark(JobMark.REPOST, words, "posted-again"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean follows(RoleFeatures earlier, RoleFeatures later) {
    Closed closed = earlier.role().posting().closed();
    boolean afterItClosed =
        closed != null && !later.role().posting().firstSeenAt().isBefore(closed.at());
    var one = earlier.key().posting().board();
    var other = later.key().posting().board();
    boolean inLaterThread =
        one.source().equals(other.source())
            && !one.equals(other)
            && later.told().isAfter(earlier.told().plus(LATER_THREAD));
    return afterItClosed || inLaterThread;
  }

  private static Optional<DerivedMark> evergreen(List<RoleFeatures> roles, Instant now) {
    TreeSet<YearMonth> months = new TreeSet<>();
    roles.forEach(role -> months.add(YearMonth.from(day(role.told()))));
    YearMonth from = months.last().minusMonths(MONTHS - 1);
    if (months.tailSet(from).size() >= MAX_MONTHS) {
      String words =
          "told in "
              + String.join(", ", months.tailSet(from).stream().map(YearMonth::toString).toList());
      return Optional.of(new DerivedMark(JobMark.EVERGREEN, words, "posted-most-months"));
    }
    return open(roles).stream()
        .map(RoleFeatures::told)
        .min(Instant::compareTo)
        .filter(told -> told.plus(A_YEAR).isBefore(now))
        .map(
            told ->
                new DerivedMark(JobMark.EVERGREEN, "open since " + day(told), "open-for-a-year"));
  }

  /// A job is active as long as one of its open postings is.
  private static Optional<DerivedMark> inactive(List<RoleFeatures> roles, Instant now) {
    List<DerivedMark> doubts = new ArrayList<>();
    List<RoleFeatures> open = open(roles);
    for (RoleFeatures role : open) {
      doubt(role, now).ifPresent(doubts::add);
    }
    return doubts.size() == open.size() && !doubts.isEmpty()
        ? Optional.of(doubts.getLast())
        : Optional.empty();
  }

  private static Optional<DerivedMark> doubt(RoleFeatures role, Instant now) {
    boolean written = Trust.writtenByPeople(role.role());
    Instant verified = role.role().posting().lastVerifiedAt();
    if (!role.told().plus(written ? WRITTEN : ON_A_BOARD).isAfter(now)) {
      return Optional.of(
          new DerivedMark(
              JobMark.POSSIBLY_INACTIVE, "last told " + day(role.told()), "posted-long-ago"));
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
        .filter(role -> role.role().posting().open())
        .sorted(Comparator.comparing(RoleFeatures::told))
        .toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
