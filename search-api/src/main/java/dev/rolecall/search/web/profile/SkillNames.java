package dev.rolecall.search.web.profile;

import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.List;

/// The names of all skills, to complete what a person types.
final class SkillNames {
  static final List<String> ALL =
      SkillDictionary.shared().forms().stream()
          .flatMap(form -> SkillDictionary.shared().named(form).stream())
          .map(Skill::name)
          .distinct()
          .sorted(String.CASE_INSENSITIVE_ORDER)
          .toList();

  private SkillNames() {}
}
