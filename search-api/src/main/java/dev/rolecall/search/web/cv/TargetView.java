package dev.rolecall.search.web.cv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How much of what jobs ask for a CV mentions, as the page shows it.
///
/// @param percent of the demand; null when the jobs name no skills
/// @param demand `60 open jobs for \u201Cjava in:NL\u201D`, or the job
/// @param facts about years and levels
record TargetView(
    @Nullable Integer percent, String demand, List<SkillLine> skills, List<String> facts) {
  /// @param state `missing`, `listed`, `related` or `used`
  record SkillLine(String name, int must, int nice, String state, String message) {}

  static TargetView of(JsonNode target) {
    int jobs = target.path("jobs").asInt();
    String label = target.path("label").asString("");
    return new TargetView(
        target.path("percent").isNumber() ? target.path("percent").asInt() : null,
        jobs == 1 ? label : "%,d open jobs for \u201C%s\u201D".formatted(jobs, label),
        target.path("skills").valueStream().map(TargetView::skill).toList(),
        facts(target, jobs));
  }

  private static SkillLine skill(JsonNode skill) {
    return new SkillLine(
        skill.path("name").asString(""),
        skill.path("must").asInt(),
        skill.path("nice").asInt(),
        skill.path("support").asString("").toLowerCase(java.util.Locale.ROOT),
        skill.path("message").asString(""));
  }

  private static List<String> facts(JsonNode target, int jobs) {
    List<String> facts = new java.util.ArrayList<>();
    int stated = target.path("jobsWithYears").asInt();
    if (stated > 0) {
      facts.add(
          "Your dates show %d years; %d of the %d jobs that state a minimum ask for that or less."
              .formatted(
                  target.path("years").asInt(), target.path("jobsWithinYears").asInt(), stated));
    }
    if (!target.path("levels").isEmpty() && !target.path("levelDemand").isEmpty()) {
      facts.add(
          "Your recent titles say %s; %d of %d jobs state this level."
              .formatted(
                  target
                      .path("levels")
                      .valueStream()
                      .map(
                          level ->
                              CvReportView.level(level.asString())
                                  .toLowerCase(java.util.Locale.ROOT))
                      .collect(CvReportView.joined()),
                  target.path("jobsAtLevel").asInt(),
                  jobs));
    }
    return facts;
  }
}
