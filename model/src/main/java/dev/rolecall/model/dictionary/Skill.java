package dev.rolecall.model.dictionary;

import dev.rolecall.model.SkillId;
import java.util.List;

/// A technical skill.
///
/// @param name as people write it: `PostgreSQL`
/// @param category LANGUAGE, FRAMEWORK, STORE, ...
/// @param implies skills that everyone with this skill also has; direct implications only
public record Skill(SkillId id, String name, String category, List<SkillId> implies) {
  public Skill {
    implies = List.copyOf(implies);
  }
}
