package dev.rolecall.search.market.guide;

import dev.rolecall.search.market.PayQuartiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One level of a role, and what changes from the level before.
///
/// @param level `SENIOR`
/// @param jobs how many open jobs have it
/// @param statedYears how many of these state required years of experience
/// @param medianYears their median; null for fewer than [GuideFigures#MIN_JOBS]
/// @param pay null for fewer than [GuideFigures#MIN_JOBS] jobs with stated pay
/// @param more the skills that jobs of this level name more often than those of the level before
public record CareerStep(
    String level,
    String label,
    String search,
    long jobs,
    long statedYears,
    @Nullable Long medianYears,
    @Nullable PayQuartiles pay,
    List<SkillShift> more) {
  /// @param percent the share of jobs of this level that name it
  /// @param percentBefore the share at the level before
  public record SkillShift(String id, String name, long percent, long percentBefore) {}
}
