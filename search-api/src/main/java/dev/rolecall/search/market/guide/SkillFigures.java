package dev.rolecall.search.market.guide;

import java.util.List;

/// The skills that jobs name.
///
/// @param demand the most frequent skills
/// @param recentJobs jobs posted in the last 90 days that name any skill, open or closed since
/// @param earlierJobs jobs posted in the 90 days before that name any skill
/// @param rising skills whose share rose most between these periods, by more than chance explains
/// @param falling those whose share fell most
/// @param together pairs that occur together more often than if they were independent
public record SkillFigures(
    List<SkillDemand> demand,
    long recentJobs,
    long earlierJobs,
    List<SkillTrend> rising,
    List<SkillTrend> falling,
    List<SkillPair> together) {
  /// How many open jobs name a skill.
  ///
  /// @param must of these, as a requirement
  /// @param nice of these, as an advantage; the others do not state its importance
  public record SkillDemand(
      String id, String name, long jobs, long must, long nice, String search) {}

  /// @param recent jobs of the last 90 days with this skill
  /// @param earlier jobs of the 90 days before
  /// @param change of the share, in percentage points with one decimal
  public record SkillTrend(String id, String name, long recent, long earlier, double change) {}

  /// @param jobs that name both
  /// @param lift how many times as often as if they were independent, with one decimal
  public record SkillPair(
      String id, String name, String otherId, String otherName, long jobs, double lift) {}
}
