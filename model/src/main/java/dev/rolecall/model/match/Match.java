package dev.rolecall.model.match;

import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import java.util.List;

/// How well a job fits a profile: a pure function of the job, the profile and dated reference data.
///
/// @param score 0..100
/// @param confidence 0..1; what is not stated scores below a fair fit and lowers the confidence
/// @param version of the rules and the reference data: the same version and inputs give the same
///   match
public record Match(
    String profileId,
    JobId jobId,
    int score,
    double confidence,
    MatchStatus status,
    List<MatchPart> parts,
    List<Veto> vetoes,
    List<SkillId> matchedSkills,
    List<SkillId> missingSkills,
    String version) {
  public Match {
    parts = List.copyOf(parts);
    vetoes = List.copyOf(vetoes);
    matchedSkills = List.copyOf(matchedSkills);
    missingSkills = List.copyOf(missingSkills);
  }
}
