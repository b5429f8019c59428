package dev.rolecall.model.dictionary;

import dev.rolecall.model.SkillId;
import java.util.List;

/// A way to write a skill.
///
/// @param exact the form, where only this very case counts; else empty
/// @param ambiguous whether it counts only near another skill
record SkillForm(Skill skill, String exact, boolean ambiguous) {
  /// What stands for phrases that are no skill.
  static final SkillForm NONE =
      new SkillForm(new Skill(SkillId.of("none"), "", "", List.of()), "", false);

  /// The one of these that is written so, else the first.
  static SkillForm fitting(List<SkillForm> forms, String text, int start) {
    for (SkillForm form : forms) {
      if (form.fits(text, start)) {
        return form;
      }
    }
    return forms.getFirst();
  }

  /// Whether it stands there in the case that counts.
  boolean fits(String text, int start) {
    return exact.isEmpty() || text.startsWith(exact, start);
  }
}
