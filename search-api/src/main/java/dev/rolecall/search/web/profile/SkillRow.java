package dev.rolecall.search.web.profile;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A skill in a form.
///
/// @param why the words of the CV that name it; empty for none
record SkillRow(
    int index, String id, String name, List<Choice> needs, List<Choice> levels, String why) {
  static List<SkillRow> of(JsonNode skills, ProfileEvidence evidence) {
    List<SkillRow> rows = new ArrayList<>();
    for (JsonNode skill : skills) {
      String id = skill.path("id").asString("");
      rows.add(
          new SkillRow(
              rows.size(),
              id,
              name(id),
              Choice.needs(skill.path("need").asString("WANT")),
              Choice.skillLevels(skill.path("level").asString("")),
              evidence.of("skills." + id)));
    }
    return rows;
  }

  /// The name of a skill, or what was entered.
  static String name(String id) {
    try {
      return SkillDictionary.shared().byId(SkillId.of(id)).map(Skill::name).orElse(id);
    } catch (IllegalArgumentException notAnId) {
      return id;
    }
  }
}
