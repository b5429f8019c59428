package dev.rolecall.model.dictionary;

import dev.rolecall.model.SkillId;
import java.util.List;

/// A written form of a skill.
///
/// @param exact the form if only this exact case counts; else empty
/// @param ambiguous whether the form counts only near another skill, or in a context of skills
/// @param inListsOnly whether the form counts only in a list with other skills: `Android, Room`
/// @param isName whether it is a person's name too: Ruby, Julia
record SkillForm(
    Skill skill, String exact, boolean ambiguous, boolean inListsOnly, boolean isName) {
  /// The form of phrases that are not a skill.
  static final SkillForm NONE =
      new SkillForm(new Skill(SkillId.of("none"), "", "", List.of()), "", false, false, false);

  /// The first form whose case matches the text, else the first form.
  static SkillForm fitting(List<SkillForm> forms, String text, int start) {
    for (SkillForm form : forms) {
      if (form.fits(text, start)) {
        return form;
      }
    }
    return forms.getFirst();
  }

  /// Whether the case of the text at this position matches the form.
  boolean fits(String text, int start) {
    return exact.isEmpty() || text.startsWith(exact, start);
  }
}
