package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Criteria.Weighted;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.Reference;
import dev.rolecall.match.judge.criterion.SkillsCriterion;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillNeed;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.match.Verdict;
import dev.rolecall.model.match.Veto;
import dev.rolecall.model.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/// Says how well a job matches a profile, and why.
///
/// A pure function: the same job, profile and reference give the same match, always, down to its
/// words. The score is the weighed mean of the criteria that the person has a preference about
/// ([Criteria]); what the job does not state scores a neutral 50 and lowers the confidence, which
/// is the weighed share of what is stated. A vetoed job has a score too: what it would be without.
public final class Judge {
  /// Raised with every change of the rules that can change a match.
  static final String RULES = "judge-2";

  private Judge() {}

  public static Match judge(Job job, Profile profile, Reference reference) {
    return judge(job, PreparedProfile.of(profile, reference));
  }

  static Match judge(Job job, PreparedProfile person) {
    JudgedJob candidate = JudgedJob.of(job);
    WeightedScore score = new WeightedScore();
    List<MatchPart> parts = new ArrayList<>();
    List<Veto> vetoes = new ArrayList<>();
    for (Weighted weighed : Criteria.ALL) {
      String name = weighed.criterion().name();
      switch (weighed.criterion().judge(candidate, person)) {
        case CriterionResult.Scored scored -> {
          score.add(weighed, scored);
          parts.add(new MatchPart(name, scored.score(), weighed.weight(), scored.reason().get()));
        }
        case CriterionResult.Vetoed against -> vetoes.add(new Veto(name, against.reason().get()));
        case CriterionResult.NotApplicable _ -> {}
      }
    }
    List<SkillNeed> named = Opening.stated(job.opening().skills());
    return new Match(
        person.profile().id(),
        job.id(),
        score.score(),
        score.confidence(),
        vetoes.isEmpty() ? Verdict.MATCH : Verdict.VETO,
        parts,
        vetoes,
        SkillsCriterion.matched(named, person.skills()),
        SkillsCriterion.missing(named, person.skills()),
        RULES + "/" + person.reference().version());
  }
}
