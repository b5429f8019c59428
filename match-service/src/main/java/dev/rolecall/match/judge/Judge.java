package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JobSkills;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.match.Veto;
import dev.rolecall.model.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/// Computes how well a job matches a profile, with the reasons.
///
/// A pure function: the same job, profile and reference data always give the same match, including
/// the text of its reasons. The score is the weighted geometric mean of the criteria that the
/// person has a preference about ([dev.rolecall.match.judge.criterion.Criteria]). What the job does
/// not state scores below a fair fit and above a bad one, and lowers the confidence, which is the
/// weighted share of what is stated. A vetoed job has a score too: the score without the veto.
public final class Judge {
  /// Incremented with every change of the rules that can change a match.
  static final String RULES_VERSION = "judge-9";

  private Judge() {}

  public static Match judge(Job job, Profile profile, ReferenceData reference) {
    return judge(JudgedJob.of(job), PreparedProfile.of(profile, reference));
  }

  static Match judge(JudgedJob job, PreparedProfile person) {
    WeightedScore score = new WeightedScore();
    List<MatchPart> parts = new ArrayList<>();
    List<Veto> vetoes = new ArrayList<>();
    for (WeightedCriterion weighted : person.criteria().all()) {
      String name = weighted.criterion().name();
      switch (weighted.criterion().judge(job, person)) {
        case CriterionResult.Scored scored -> {
          score.add(weighted, scored);
          parts.add(new MatchPart(name, scored.score(), weighted.weight(), scored.reason().get()));
        }
        case CriterionResult.Vetoed vetoed -> vetoes.add(new Veto(name, vetoed.reason().get()));
        case CriterionResult.NotApplicable _ -> {}
      }
    }
    List<SkillRequirement> listed = Opening.orEmpty(job.attributes().skills());
    return new Match(
        person.profile().id(),
        job.attributes().id(),
        score.score(),
        score.confidence(),
        vetoes.isEmpty() ? MatchStatus.MATCH : MatchStatus.VETO,
        parts,
        vetoes,
        JobSkills.matched(listed, person.skills()),
        JobSkills.missing(job.attributes(), person.skills()),
        RULES_VERSION + "/" + person.reference().version());
  }
}
