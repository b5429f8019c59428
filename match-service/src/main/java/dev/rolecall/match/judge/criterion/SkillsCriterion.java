package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How much of what the person wants to work with the job names.
///
/// - A skill in the title counts fully, one of the first that the job names or requires a little
///   less, a mention among many least. Rare skills and languages have more weight.
/// - A skill of the job implies others: Spring Boot implies Java. A neighbor of a wanted skill
///   counts in part ([SkillNeighbors]).
/// - Each avoided skill lowers the score, and vetoes the job when the job requires it or has it in
///   its title. An avoided skill that is only implied by a wanted one does not count.
/// - Of several skills of which the job asks for one, none is avoided unless all are.
/// - A MUST skill that is surely missing ([SkillKinds]) vetoes the job.
/// - A job that names no skills, or none of the kinds that the person wants, scores below a fair
///   fit and above a bad one.
/// - When a title names a language, other languages in the text count less: they are of the
///   company's other roles.
public final class SkillsCriterion implements Criterion {
  /// Kinds of work with skills of their own.
  private static final Set<JobFamily> SPECIAL =
      EnumSet.of(
          JobFamily.INFRA,
          JobFamily.DATA,
          JobFamily.ML,
          JobFamily.EMBEDDED,
          JobFamily.SECURITY,
          JobFamily.MOBILE,
          JobFamily.FRONTEND,
          JobFamily.QA,
          JobFamily.MANAGEMENT);

  private final Emphasis emphasis;
  private final int silent;
  private final int silentSpecial;
  private final int silentMust;
  private final int avoidedPenalty;
  private final int besideTitle;
  private final int otherTitle;
  private final int minorMust;
  private final int lowest;
  private final int[] scores = new int[101];

  SkillsCriterion(Weights weights) {
    emphasis = new Emphasis(weights);
    silent = weights.of("skills.silent");
    silentSpecial = weights.of("skills.silent-special");
    silentMust = weights.of("skills.silent-must");
    avoidedPenalty = weights.of("skills.avoided");
    besideTitle = weights.of("emphasis.beside-title");
    otherTitle = weights.of("skills.other-title");
    minorMust = weights.of("skills.minor-must");
    lowest = weights.of("skills.none");
    double exponent = weights.of("skills.exponent") / 100.0;
    for (int i = 0; i <= 100; i++) {
      double share = StrictMath.pow(i / 100.0, exponent);
      scores[i] = (int) StrictMath.rint(lowest + (100 - lowest) * share);
    }
  }

  @Override
  public String name() {
    return "skills";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    PersonSkills skills = person.skills();
    if (skills.isEmpty() && skills.avoided().isEmpty()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    JobAttributes attributes = job.attributes();
    List<SkillRequirement> listed = Opening.orEmpty(attributes.skills());
    if (listed.isEmpty() && attributes.title().skills().isEmpty()) {
      if (skills.isEmpty()) {
        return CriterionResult.NOT_APPLICABLE;
      }
      return CriterionResult.notStated(
          skills.weigh(silent(attributes, person)), "No skills listed");
    }
    CriterionResult veto = veto(attributes, skills);
    return veto == null ? score(attributes, listed, person) : veto;
  }

  private static @Nullable CriterionResult veto(JobAttributes job, PersonSkills skills) {
    CriterionResult missing = MustSkills.missing(job, skills);
    return missing == null ? AvoidedSkills.veto(job, skills) : missing;
  }

  /// The score of a job that names this share of the wanted skills, in percent.
  int ofCoverage(int percent) {
    return scores[percent];
  }

  /// The score of a job that names none of the wanted skills.
  ///
  /// @param must whether the person requires a skill
  /// @param special whether the title may name a special kind of work that the person wants
  int withoutSkills(boolean must, boolean special, int competing) {
    return floor(must ? silentMust : special ? silentSpecial : silent, competing);
  }

  static boolean isSpecial(JobFamily family) {
    return SPECIAL.contains(family);
  }

  /// A person who requires a skill hardly wants a job that does not name it. A title of a special
  /// kind of work that the person wants promises the skills of that kind.
  private int silent(JobAttributes job, PreparedProfile person) {
    if (!person.skills().must().isEmpty()) {
      return silentMust;
    }
    return SPECIAL.contains(job.family()) && person.profile().families().contains(job.family())
        ? silentSpecial
        : silent;
  }

  private CriterionResult score(
      JobAttributes job, List<SkillRequirement> listed, PreparedProfile person) {
    PersonSkills skills = person.skills();
    int avoided = AvoidedSkills.in(job, skills).size();
    if (skills.isEmpty() && avoided == 0) {
      return CriterionResult.NOT_APPLICABLE;
    }
    int[] found = found(job, listed, skills);
    int met =
        skills.isEmpty()
            ? 100
            : Math.max(
                scores[skills.coverage(found)],
                floor(silent(job, person), competing(listed, skills)));
    if (MustSkills.titleNamesOtherLanguage(job, skills)) {
      met = met * otherTitle / 100;
    } else if (MustSkills.isMinor(found, skills, emphasis)) {
      met = met * minorMust / 100;
    }
    int score = Math.max(0, skills.weigh(met) - avoided * avoidedPenalty);
    return CriterionResult.certain(score, () -> reason(job, found, skills));
  }

  /// The score of a job that names none of the wanted skills.
  private int floor(int silence, int competing) {
    return switch (competing) {
      case 0 -> silence;
      case 1 -> lowest + (silence - lowest) * 2 / 5;
      default -> lowest;
    };
  }

  /// How many skills of the wanted kinds the job names that are none of them, at most 2.
  private static int competing(List<SkillRequirement> listed, PersonSkills skills) {
    int competing = 0;
    for (SkillRequirement requirement : listed) {
      competing += skills.relation(requirement.id()).competes() ? 1 : 0;
    }
    return Math.min(competing, 2);
  }

  /// How much of a skill a job names, in percent.
  ///
  /// @param language whether the title names a language
  int emphasisOf(
      SkillRequirement requirement, int at, int of, Set<SkillId> title, boolean language) {
    boolean beside =
        language && !title.contains(requirement.id()) && SkillKinds.isLanguage(requirement.id());
    return beside ? besideTitle : emphasis.of(requirement, at, of, title);
  }

  /// For each wanted skill, in percent, how much of it the job names.
  private int[] found(JobAttributes job, List<SkillRequirement> listed, PersonSkills skills) {
    int[] found = new int[skills.wanted().size()];
    Set<SkillId> title = job.title().skills();
    boolean language = false;
    for (SkillId skill : title) {
      raise(found, skills.relation(skill).wanted(), 100);
      language |= SkillKinds.isLanguage(skill);
    }
    for (int i = 0; i < listed.size(); i++) {
      int percent = emphasisOf(listed.get(i), i, listed.size(), title, language);
      raise(found, skills.relation(listed.get(i).id()).wanted(), percent);
    }
    return found;
  }

  private static void raise(int[] found, int @Nullable [] strengths, int percent) {
    if (strengths == null) {
      return;
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = Math.max(found[i], strengths[i] * percent / 100);
    }
  }

  private static String reason(JobAttributes job, int[] found, PersonSkills skills) {
    List<SkillRequirement> listed = Opening.orEmpty(job.skills());
    List<String> parts = new ArrayList<>();
    if (!skills.isEmpty()) {
      parts.addAll(matches(job, skills));
    }
    parts.addAll(skills.neighbors(listed.stream().map(SkillRequirement::id).toList(), found));
    List<String> absent =
        IntStream.range(0, found.length)
            .filter(i -> found[i] == 0 && skills.isMain(i))
            .mapToObj(i -> ImpliedSkills.name(skills.wanted().get(i)))
            .toList();
    if (!absent.isEmpty()) {
      parts.add(
          Phrases.and(absent) + (absent.size() == 1 ? " is not mentioned" : " are not mentioned"));
    }
    List<SkillId> avoided = AvoidedSkills.in(job, skills);
    if (!avoided.isEmpty()) {
      parts.add(
          (parts.isEmpty() ? "The" : "the")
              + " job uses "
              + Phrases.and(ImpliedSkills.names(avoided.stream()))
              + ", which you avoid");
    }
    return String.join("; ", parts);
  }

  /// The skills that match, those of the title included; then named skills that imply a wanted one.
  private static List<String> matches(JobAttributes job, PersonSkills skills) {
    Set<SkillId> matched =
        new LinkedHashSet<>(JobSkills.matched(Opening.orEmpty(job.skills()), skills));
    skills.wanted().stream().filter(job.title().skills()::contains).forEach(matched::add);
    List<String> texts = new ArrayList<>();
    if (!matched.isEmpty()) {
      texts.add(
          Phrases.and(ImpliedSkills.names(matched.stream()))
              + (matched.size() == 1 ? " matches" : " match")
              + " your skills");
    }
    for (SkillRequirement requirement : Opening.orEmpty(job.skills())) {
      ImpliedSkills.by(requirement.id()).stream()
          .filter(id -> skills.wanted().contains(id) && !matched.contains(id))
          .sorted()
          .findFirst()
          .ifPresent(
              id ->
                  texts.add(
                      ImpliedSkills.name(requirement.id()) + " implies " + ImpliedSkills.name(id)));
    }
    return texts.isEmpty() ? List.of("None of your skills is mentioned") : texts;
  }
}
