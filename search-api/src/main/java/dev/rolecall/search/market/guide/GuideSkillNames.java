package dev.rolecall.search.market.guide;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;

/// The names of skills, and searches for them.
final class GuideSkillNames {
  private GuideSkillNames() {}

  static String of(String id) {
    return SkillDictionary.shared().byId(SkillId.of(id)).map(Skill::name).orElse(id);
  }

  /// The search of the topic's jobs with a skill.
  static String search(GuideTopic topic, String id) {
    return isSubject(topic, id) ? topic.search() : topic.search() + " skill:" + id;
  }

  /// Whether every job of the topic has the skill.
  static boolean isSubject(GuideTopic topic, String id) {
    return topic.subject() instanceof GuideSubject.Language language
        && language.skill().value().equals(id);
  }

  /// Whether everyone with one of them also has the other.
  static boolean isImplied(String one, String other) {
    SkillDictionary skills = SkillDictionary.shared();
    return skills.withImplied(SkillId.of(one)).contains(SkillId.of(other))
        || skills.withImplied(SkillId.of(other)).contains(SkillId.of(one));
  }
}
