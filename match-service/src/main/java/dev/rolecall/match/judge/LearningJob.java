package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.PersonSkills;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.SkillOrder;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.reference.PayEstimates;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A job that fits a person in everything but skills.
///
/// @param score how well the rest fits
/// @param euros what it pays a year, in the middle of the stated range; empty when not stated
/// @param missing the numbers of the requirements that the person lacks ([RequiredSkills])
/// @param tolerated how many requirements the person may lack
@SuppressWarnings("ArrayRecordComponent") // compared by no one, and read many times
record LearningJob(
    JobAttributes job, int score, Optional<Integer> euros, int[] missing, int tolerated) {
  /// Of five required skills, one may be missing.
  private static final int REQUIRED_PER_MISSING = 5;

  /// Of two mentioned skills, one may be missing.
  private static final int MENTIONED_PER_MISSING = 2;

  /// Empty for a job that names no skills, which no skill opens.
  static Optional<LearningJob> of(
      JobAttributes job, int score, PreparedProfile profile, RequiredSkills requirements) {
    PersonSkills person = profile.skills();
    List<SkillId> required = named(job, Importance.MUST, skill -> !SkillOrder.isBasic(skill));
    List<SkillId> needed =
        required.isEmpty() ? named(job, Importance.MENTIONED, SkillOrder::isTechnology) : required;
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    int[] missing =
        needed.stream()
            .map(skill -> alternatives(skill, job))
            .filter(any -> any.stream().noneMatch(person::covers))
            .mapToInt(requirements::number)
            .distinct()
            .toArray();
    int tolerated =
        needed.size() / (required.isEmpty() ? MENTIONED_PER_MISSING : REQUIRED_PER_MISSING);
    Optional<Integer> euros = PayEstimates.euros(job, profile.reference().rates());
    return Optional.of(new LearningJob(job, score, euros, missing, tolerated));
  }

  private static List<SkillId> named(
      JobAttributes job, Importance importance, Predicate<SkillId> counts) {
    return Opening.orEmpty(job.skills()).stream()
        .filter(each -> each.importance() == importance)
        .map(SkillRequirement::id)
        .filter(counts)
        .distinct()
        .toList();
  }

  private static Set<SkillId> alternatives(SkillId skill, JobAttributes job) {
    Set<SkillId> any = new TreeSet<>(job.alternatives().getOrDefault(skill, List.of()));
    any.add(skill);
    return any;
  }

  boolean isOpen() {
    return missing.length <= tolerated;
  }

  /// How many skills the person must learn at least.
  int deficit() {
    return missing.length - tolerated;
  }

  /// The job after the person met these requirements.
  LearningJob after(BitSet met) {
    int[] left = Arrays.stream(missing).filter(each -> !met.get(each)).toArray();
    return left.length == missing.length
        ? this
        : new LearningJob(job, score, euros, left, tolerated);
  }

  boolean opensWith(BitSet met) {
    int left = missing.length;
    for (int each : missing) {
      left -= met.get(each) ? 1 : 0;
    }
    return left <= tolerated;
  }

  IntStream missingRequirements() {
    return Arrays.stream(missing);
  }
}
