package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the names and aliases of skills, and alternatives: `java/kotlin`, `java|kotlin`.
///
/// A word that is a skill's name means the skill, even if it has another meaning too (Go, Rust):
/// people search for skills. Words for a practice (payments) are searched for, as text or as the
/// skill. Ordinary words that mean a skill only in a list (Room) do not.
final class PlainSkills implements PlainReader {
  private static final SkillDictionary SKILLS = SkillDictionary.shared();
  private static final int MAX_WORDS = 5;

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    for (int end = words.maxEnd(at, MAX_WORDS); end > at; end--) {
      Optional<Skill> skill = skill(words.text(at, end));
      if (skill.isPresent()) {
        return Optional.of(
            skill.filter(PlainSkills::isPractice).isPresent()
                ? text(end, words.text(at, end))
                : match(end, skill.get()));
      }
    }
    return alternatives(words, at);
  }

  /// The practice that these words name, if any. Practices are ordinary words (payments, security):
  /// postings that contain the words are found too, as the skill is not always recognized in them.
  static Optional<SkillId> practice(String words) {
    return skill(words).filter(PlainSkills::isPractice).map(Skill::id);
  }

  private static boolean isPractice(Skill skill) {
    return skill.category().equals("PRACTICE");
  }

  private static PlainMatch text(int end, String words) {
    QueryToken token = new QueryToken(false, "", words, false, words);
    return new PlainMatch(end, List.of(token), List.of(), PlainMatch.Use.TEXT);
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
            .or(() -> isWords(name) ? SKILLS.named(name.replace(" ", "")) : Optional.empty());
  }

  /// Whether letters that are written apart may be one name: `java 21`, but not `c# .net`.
  private static boolean isWords(String name) {
    return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ');
  }

  private static Optional<PlainMatch> alternatives(PlainWords words, int at) {
    List<Optional<Skill>> each =
        Arrays.stream(words.get(at).text().split("[/|]")).map(PlainSkills::skill).toList();
    if (each.size() < 2
        || each.stream().anyMatch(skill -> skill.filter(s -> !isPractice(s)).isEmpty())) {
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
