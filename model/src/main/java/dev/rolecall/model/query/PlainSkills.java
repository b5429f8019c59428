package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the names and aliases of skills, and alternatives: `java or kotlin`, `java/kotlin`.
///
/// A word that is a skill's name means the skill, even if it has another meaning too (Go, Rust):
/// people search for skills. Ordinary words that mean a skill only in a list (Room) do not.
final class PlainSkills implements PlainReader {
  private static final SkillDictionary SKILLS = SkillDictionary.shared();
  private static final int MAX_WORDS = 5;

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    for (int end = words.maxEnd(at, MAX_WORDS); end > at; end--) {
      Optional<Skill> skill = skill(words.text(at, end));
      if (skill.isPresent()) {
        return Optional.of(match(end, skill.get()));
      }
    }
    return alternatives(words, at);
  }

  private static PlainMatch match(int end, Skill skill) {
    return PlainMatch.of(end, QueryToken.filter(false, "skill", skill.id().value()));
  }

  private static Optional<Skill> skill(String name) {
    return SKILLS.isListedOnly(name)
        ? Optional.empty()
        : SKILLS
            .named(name)
            .or(() -> SKILLS.named(name.replace('-', ' ')))
            .or(() -> SKILLS.named(name.replace(' ', '-')))
            .or(() -> SKILLS.named(name.replace(" ", "")));
  }

  private static Optional<PlainMatch> alternatives(PlainWords words, int at) {
    List<Optional<Skill>> each =
        Arrays.stream(words.get(at).text().split("/")).map(PlainSkills::skill).toList();
    if (each.size() < 2 || each.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    String any =
        each.stream()
            .map(skill -> skill.orElseThrow().id().value())
            .distinct()
            .collect(Collectors.joining("|"));
    return Optional.of(PlainMatch.of(at + 1, QueryToken.filter(false, "skill", any)));
  }
}
