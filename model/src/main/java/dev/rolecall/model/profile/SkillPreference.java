package dev.rolecall.model.profile;

import dev.rolecall.model.SkillId;
import org.jspecify.annotations.Nullable;

/// A skill that a person has, wants to use, or avoids.
///
/// @param level 1 (seen) to 5 (expert), null when not stated
public record SkillPreference(SkillId id, Preference preference, @Nullable Integer level) {
  public SkillPreference {
    MissingFieldException.requireField(id, "id");
    MissingFieldException.requireField(preference, "preference");
  }
}
