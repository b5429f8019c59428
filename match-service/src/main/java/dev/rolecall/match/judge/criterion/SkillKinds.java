package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Collection;
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

  /// Whether a job that names these skills surely does without a skill: it names others of its kind
  /// and neither this one nor one that implies it. For a language, and for a skill that implies
  /// one, others are other languages; for anything else, its neighbors.
  ///
  /// @param named with the skills that these imply
  static boolean surelyMissing(SkillId skill, Collection<SkillId> named) {
    if (named.contains(skill)) {
      return false;
    }
    boolean needsLanguage = false;
    for (SkillId implied : ImpliedSkills.by(skill)) {
      if (isLanguage(implied)) {
        needsLanguage = true;
        if (named.contains(implied)) {
          return false;
        }
      }
    }
    return needsLanguage
        ? named.stream().anyMatch(other -> isServerLanguage(other, named))
        : named.stream().anyMatch(other -> SkillNeighbors.strength(skill, other) > 0);
  }

  private static boolean isServerLanguage(SkillId skill, Collection<SkillId> named) {
    return isLanguage(skill) && (!BROWSER.contains(skill.value()) || named.contains(NODE));
  }
}
