package dev.rolecall.search.market.salary;

import dev.rolecall.model.JobId;
import dev.rolecall.model.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An offer among comparable open jobs that state their pay. All amounts are of a year, in the
/// currency of the offer, and rounded to three digits; the ends of bars are round.
///
/// @param annualOffer the offer of a year, not rounded
/// @param asOf when the jobs were counted
/// @param ratesDate of the exchange rates
/// @param percentile the share of comparable jobs that pay less, in percent; null when there are
///   too few jobs
/// @param comparable null when there are too few jobs
/// @param tried the more similar groups that were too small, the most similar first; all groups
///   when there are too few jobs
/// @param moves how the median changes with one change, the largest increase first
/// @param method how it was computed, in sentences
public record SalaryCheck(
    SalaryQuestion question,
    Money annualOffer,
    Instant asOf,
    LocalDate ratesDate,
    @Nullable Integer percentile,
    @Nullable Distribution comparable,
    List<Group> tried,
    List<Move> moves,
    List<Example> examples,
    List<String> method) {
  /// Fewer jobs are not compared, and no figure of them is shown.
  public static final int MIN_JOBS = 10;

  public SalaryCheck {
    tried = List.copyOf(tried);
    moves = List.copyOf(moves);
    examples = List.copyOf(examples);
    method = List.copyOf(method);
  }

  /// A group of jobs.
  ///
  /// @param label `Senior backend jobs in Germany`
  /// @param search finds its jobs
  public record Group(String label, String search, long jobs) {}

  /// What the jobs of a group pay.
  ///
  /// @param low 10 % of the jobs pay less
  /// @param lowerQuartile 25 % pay less
  /// @param upperQuartile 25 % pay more
  /// @param high 10 % pay more
  /// @param bars how many jobs pay how much; empty when all are in one range
  public record Distribution(
      Group group,
      Money low,
      Money lowerQuartile,
      Money median,
      Money upperQuartile,
      Money high,
      List<Bar> bars) {
    public Distribution {
      bars = List.copyOf(bars);
    }
  }

  /// Jobs that pay at least one amount and less than the other. The first and the last bar also
  /// have the jobs beyond.
  ///
  /// @param offer whether the offer is in it
  public record Bar(Money from, Money to, long jobs, boolean offer) {}

  /// What one change makes of the median.
  ///
  /// @param kind what changes
  /// @param value the skill, level, country or company after the change
  /// @param difference of the medians; negative for a lower one
  public record Move(Kind kind, String value, Group group, Money median, Money difference) {
    public enum Kind {
      SKILL,
      LEVEL,
      COUNTRY,
      REMOTE,
      COMPANY
    }
  }

  /// A comparable job.
  ///
  /// @param pay as it is stated
  /// @param where empty when it is not stated
  public record Example(JobId jobId, String title, String company, String where, String pay) {}
}
