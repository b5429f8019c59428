package dev.rolecall.search.market.guide;

import dev.rolecall.search.market.PayQuartiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One level of a role, and what changes from a lower one.
///
/// @param level `SENIOR`
/// @param jobs how many open jobs have it
/// @param statedYears how many of these state required years of experience
/// @param medianYears their median; null for fewer than [GuideFigures#MIN_JOBS]
/// @param pay null for fewer than [GuideFigures#MIN_JOBS] jobs with stated pay
/// @param comparedWith the label of the next lower level that has enough jobs; of a lead, one up to
///   senior; null for the lowest
/// @param payStep the difference of the medians from that level in percent; null if either is not
///   known
/// @param more the skills that jobs of this level have more often than those of that level, by more
///   than chance ([ShareDifference])
public record CareerStep(
    String level,
    String label,
    String search,
    long jobs,
    long statedYears,
    @Nullable Long medianYears,
    @Nullable PayQuartiles pay,
    @Nullable String comparedWith,
    @Nullable Long payStep,
    List<SkillShift> more) {
  /// @param percent the share of jobs of this level that have it
  /// @param percentBefore the share at the level that it is compared with
  public record SkillShift(String id, String name, long percent, long percentBefore) {}
}
