package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.PayHistogram;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All figures of one guide. Lists are in the order in which they are shown; what has too few jobs
/// to be shown is not in them.
///
/// Every public job of the index counts once. Postings that describe the same opening are one job,
/// a reposted opening is one job, and so is an opening that is always open. A job in several places
/// counts once in total, and in each of their countries. Remote jobs and jobs of agencies count
/// like all others; agencies are not listed as hiring companies. [PayHistogram] states how pay
/// counts.
///
/// @param asOf when it was computed
/// @param sectors of the companies, where the posting says what the company does
/// @param titles those that mean the same count together, with their most frequent spelling
/// @param languages that postings are written in
/// @param weeks the last [GuideCalculator#WEEKS] weeks, oldest first, without those before the
///   first job was seen
public record GuideFigures(
    Instant asOf,
    Positions positions,
    List<Week> weeks,
    Hiring hiring,
    PayFigures pay,
    SkillFigures skills,
    List<CareerStep> levels,
    List<NeighboringRole> neighbors,
    List<ValueCount> titles,
    List<ValueCount> workModes,
    List<ValueCount> employmentTypes,
    List<ValueCount> visa,
    List<ValueCount> sectors,
    List<ValueCount> certifications,
    List<ValueCount> languages) {
  /// The fewest jobs that a guide or a figure of it is shown for.
  public static final int MIN_JOBS = PayHistogram.MIN_JOBS;

  /// Numbers of open jobs.
  ///
  /// @param open all of them
  /// @param evergreen of these, always open: each is one job, although it may hire several people
  /// @param reposted of these, the same opening was posted before: it is still one job
  /// @param agencies of these, offered by recruitment agencies
  /// @param payStated of these, with stated pay
  public record Positions(
      long open, long evergreen, long reposted, long agencies, long payStated) {}

  /// A week from Monday on, in UTC.
  ///
  /// @param firstSeen jobs that we saw for the first time
  /// @param closed jobs that closed
  /// @param open jobs that were open at its end, or are now in the current week
  public record Week(LocalDate from, long firstSeen, long closed, long open) {}

  /// Who is hiring, and how long openings last.
  ///
  /// @param companies how many companies have open jobs, without agencies; approximate above 3,000
  /// @param top those with the most open jobs
  /// @param closed how many jobs closed in the last 90 days
  /// @param medianDaysOpen the median of the days that these were open; null for fewer than
  ///   [#MIN_JOBS]
  public record Hiring(
      long companies, List<HiringCompany> top, long closed, @Nullable Long medianDaysOpen) {}

  /// @param recent of the open jobs, those that we first saw in the last four weeks
  public record HiringCompany(String id, String name, long open, long recent) {}

  /// How many jobs have a value.
  ///
  /// @param value as in the API
  /// @param search the text of the search that finds these jobs; empty if there is none
  public record ValueCount(String value, String label, long jobs, String search) {}
}
