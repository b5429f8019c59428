package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.PayHistogram;
import dev.rolecall.search.market.PayQuartiles;
import java.util.List;
import java.util.Optional;

/// The stated pay of full-time jobs, in euro.
///
/// @param all of all jobs of the guide
/// @param byLevel of the guide's role and country
/// @param byCountry of the guide's role and level, by the country of a place of the job
/// @param bySkill of jobs with each of the most frequent skills
/// @param byEmploymentType as if it were paid for a whole year
public record PayFigures(
    PayHistogram all,
    List<PayRow> byLevel,
    List<PayRow> byCountry,
    List<PayRow> byWorkMode,
    List<PayRow> bySkill,
    List<PayRow> byEmploymentType) {
  /// The quartiles of all; empty if there are too few jobs.
  public Optional<PayQuartiles> quartiles() {
    return PayQuartiles.of(all);
  }

  /// The pay of the jobs with a value.
  ///
  /// @param search the text of the search that finds these jobs, and those without stated pay
  public record PayRow(String value, String label, String search, PayQuartiles pay) {}
}
