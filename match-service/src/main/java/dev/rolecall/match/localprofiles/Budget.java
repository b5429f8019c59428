package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.WantedSkills;
import dev.rolecall.match.judge.criterion.Weights;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.WorkPreferences;
import org.jspecify.annotations.Nullable;

/// How much the criteria may take from a profile's score until it is below the minimum: the weights
/// of the criteria that judge every job for the person, and what those can add that judge only some
/// jobs.
///
/// @param allowed loss for each unit of weight
record Budget(Weights weights, double allowed) {
  private static final int MAX_WITH_AVOIDED_SKILL = 60;

  double of(PreparedProfile person, WantedSkills skills) {
    Profile profile = person.profile();
    int always =
        weight("family", !profile.families().isEmpty())
            + weight("employment", !profile.employmentTypes().isEmpty())
            + weight("seniority", profile.seniority() != null)
            + weight("place", !person.acceptsAnywhere())
            + weight("visa", Boolean.TRUE.equals(profile.work().needsVisa()))
            + weight("skills", !skills.shares().isEmpty())
            + weight("requirements", !skills.shares().isEmpty())
            + weight("pay", isPayJudged(profile.pay()))
            + weight("experience", profile.experienceYears() != null);
    return always * allowed + sometimes(profile, skills);
  }

  private double sometimes(Profile profile, WantedSkills skills) {
    boolean avoidsOnly = skills.shares().isEmpty() && !skills.avoided().isEmpty();
    return gain("company", !profile.companies().watch().isEmpty(), 100)
        + gain("skills", avoidsOnly, MAX_WITH_AVOIDED_SKILL)
        + clearance(profile.work())
        + gain("family", profile.families().isEmpty(), weights.of("family.management-not-wanted"));
  }

  private double clearance(WorkPreferences work) {
    Boolean has = work.clearance();
    return has == null
        ? gain("clearance", true, weights.of("clearance.not-stated"))
        : gain("clearance", has, 100);
  }

  /// What a criterion adds that gives this score to a job that other jobs are not judged by.
  private double gain(String criterion, boolean applies, int score) {
    return Math.max(0, weight(criterion, applies) * (allowed - Loss.of(score)));
  }

  private int weight(String criterion, boolean applies) {
    return applies ? weights.of("weight." + criterion) : 0;
  }

  private static boolean isPayJudged(@Nullable PayExpectation pay) {
    return pay != null && (pay.floor() != null || pay.target() != null);
  }
}
