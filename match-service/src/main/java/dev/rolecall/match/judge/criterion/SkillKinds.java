package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which skills are of one kind, so that a job which names one of them and not the other surely
/// does without the other.
final class SkillKinds {
  private static final SkillDictionary DICTIONARY = SkillDictionary.shared();

  /// Languages that are used beside another one.
  private static final Set<String> AUXILIARY =
      Set.of(
          ("sql pl-sql pl-pgsql t-sql html css xml json yaml bash shell powershell awk sed"
                  + " regular-expressions latex markdown hcl jsonnet graphql webassembly")
              .split(" "));

  /// Languages of the browser: next to others they say nothing about the server.
  private static final Set<String> BROWSER = Set.of("javascript", "typescript");

  /// Kinds of which a job chooses one, rather than using several together.
  private static final Set<String> ONE_OF_A_KIND =
      Set.of("BROKER", "CLOUD", "FRAMEWORK", "FRONTEND", "MOBILE", "STORE");

  /// Platforms that are named in place of a language. Each is implied by its languages.
  private static final Set<SkillId> PLATFORMS = Set.of(SkillId.of("dotnet"));

  private static final SkillId NODE = SkillId.of("nodejs");

  private SkillKinds() {}

  static String category(SkillId skill) {
    return DICTIONARY.byId(skill).map(Skill::category).orElse("OTHER");
  }

  /// Kinds of which a job can name many: naming one says nothing about another.
  private static final Set<String> COMPATIBLE =
      Set.of("PRACTICE", "PROTOCOL", "TESTING", "TOOL", "OTHER");

  /// Whether a job that names a skill of this kind tends to do without others of it.
  static boolean isExclusive(String kind) {
    return !COMPATIBLE.contains(kind);
  }

  /// The category, with languages that are used beside another one as a kind of their own.
  static String kind(SkillId skill) {
    String category = category(skill);
    return category.equals("LANGUAGE") && AUXILIARY.contains(skill.value()) ? "OTHER" : category;
  }

  /// Whether it is a language that programs are mainly written in.
  static boolean isLanguage(SkillId skill) {
    return category(skill).equals("LANGUAGE") && !AUXILIARY.contains(skill.value());
  }

  /// Whether it states the language, although it is not one: `.NET Developer`.
  static boolean isLanguagePlatform(SkillId skill) {
    return PLATFORMS.contains(skill);
  }

  /// The skills in whose favor a job surely does without a skill: others of its kind, when neither
  /// it nor one that implies it is named. For a language, and for a skill that implies one, these
  /// are other languages; for anything else, neighbors of a kind of which a job chooses one.
  ///
  /// @param named all skills of the job, with those that these imply
  /// @param chosen those of them that the job asks for, and does not only welcome
  /// @return empty when it may not do without
  static List<SkillId> insteadOf(
      SkillId skill, Collection<SkillId> named, Collection<SkillId> chosen) {
    if (named.contains(skill)) {
      return List.of();
    }
    List<SkillId> languages =
        ImpliedSkills.by(skill).stream().filter(SkillKinds::isLanguage).toList();
    if (languages.stream().anyMatch(named::contains)) {
      return List.of();
    }
    return chosen.stream()
        .filter(
            other ->
                languages.isEmpty()
                    ? isReplacement(skill, other)
                    : isServerLanguage(other, named) && !ImpliedSkills.by(skill).contains(other))
        .sorted()
        .toList();
  }

  /// Whether [#insteadOf] is not empty, without the skills.
  ///
  /// @param chosenLanguages those of the chosen ones for which [#isServerLanguage] holds
  static boolean isReplaced(
      SkillId skill,
      Collection<SkillId> named,
      Collection<SkillId> chosen,
      List<SkillId> chosenLanguages) {
    if (named.contains(skill)) {
      return false;
    }
    Set<SkillId> implied = ImpliedSkills.by(skill);
    boolean language = false;
    for (SkillId each : implied) {
      if (isLanguage(each)) {
        if (named.contains(each)) {
          return false;
        }
        language = true;
      }
    }
    return language
        ? !implied.containsAll(chosenLanguages)
        : SkillNeighbors.of(skill).keySet().stream()
            .anyMatch(other -> chosen.contains(other) && isReplacement(skill, other));
  }

  /// Whether a job has one or the other. Companions (Docker and Kubernetes) and a part with its
  /// whole (PostgreSQL and SQL) are neighbors too, but do not replace each other.
  private static boolean isReplacement(SkillId skill, SkillId other) {
    return ONE_OF_A_KIND.contains(category(skill))
        && category(skill).equals(category(other))
        && SkillNeighbors.strength(skill, other) > 0
        && !ImpliedSkills.by(skill).contains(other)
        && !ImpliedSkills.by(other).contains(skill);
  }

  static boolean isServerLanguage(SkillId skill, Collection<SkillId> named) {
    return isLanguagePlatform(skill)
        || isLanguage(skill) && (!BROWSER.contains(skill.value()) || named.contains(NODE));
  }
}
