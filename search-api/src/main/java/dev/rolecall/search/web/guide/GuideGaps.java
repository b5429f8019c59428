package dev.rolecall.search.web.guide;

import dev.rolecall.model.job.JobFamily;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The skills that jobs of a kind of work ask for and people who look for it lack, at all levels
/// and in all countries.
///
/// @param asOf when they were counted; null unless they are shown
/// @param people how many, rounded down to a multiple of ten
/// @param jobs how many name any skill
/// @param skills the largest gap first
record GuideGaps(
    State state, @Nullable Instant asOf, int people, int jobs, List<MissingSkill> skills) {
  static final GuideGaps UNAVAILABLE = without(State.UNAVAILABLE);

  enum State {
    SHOWN,
    /// Fewer than 20 people, or 10 jobs.
    TOO_FEW,
    /// The match-service cannot be reached.
    UNAVAILABLE,
    /// The guide is not about a kind of work.
    NOT_COUNTED
  }

  /// @param jobsPercent of the jobs that ask for it
  /// @param peoplePercent of the people who have it, rounded to ten percent from 10 to 90
  record MissingSkill(String id, String name, int jobsPercent, int peoplePercent) {
    static MissingSkill of(JsonNode gap) {
      return new MissingSkill(
          gap.path("skill").asString(""),
          gap.path("name").asString(""),
          gap.path("jobsPercent").asInt(0),
          gap.path("peoplePercent").asInt(0));
    }

    /// For the template: the ends of the scale include all that is beyond them.
    public String people() {
      return switch (peoplePercent) {
        case 10 -> "10 % or fewer";
        case 90 -> "90 % or more";
        default -> "about " + peoplePercent + " %";
      };
    }
  }

  GuideGaps {
    skills = List.copyOf(skills);
  }

  static GuideGaps without(State state) {
    return new GuideGaps(state, null, 0, 0, List.of());
  }

  /// @param published of the match-service, for all kinds of work
  static GuideGaps of(JsonNode published, JobFamily family) {
    return published
        .path("families")
        .valueStream()
        .filter(each -> each.path("family").asString("").equals(family.name()))
        .findFirst()
        .map(
            each ->
                new GuideGaps(
                    State.SHOWN,
                    Instant.parse(published.path("asOf").asString("")),
                    each.path("people").asInt(0),
                    each.path("jobs").asInt(0),
                    each.path("gaps").valueStream().map(MissingSkill::of).toList()))
        .orElseGet(() -> without(State.TOO_FEW));
  }
}
