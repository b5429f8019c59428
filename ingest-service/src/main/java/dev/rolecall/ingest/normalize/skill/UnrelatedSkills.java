package dev.rolecall.ingest.normalize.skill;

import dev.rolecall.model.dictionary.ImportanceWords;
import dev.rolecall.model.dictionary.ImportanceWords.Meaning;
import dev.rolecall.model.dictionary.SkillMention;
import java.util.List;
import java.util.Set;

/// Names of skills in a line that are not skills of the job.
///
/// @param words the phrases of [ImportanceWords] in the line
record UnrelatedSkills(String line, List<ImportanceWords.Mention> words) {
  /// The maximum distance between a phrase about another company and a skill, in characters.
  private static final int MAX_THIRD_PARTY_DISTANCE = 300;

  private static final int MAX_CONNECTOR_DISTANCE = 30;

  private static final Set<String> LIST_JOINTS =
      Set.of(",", "/", "or", "nor", "and", "&", ", or", ", nor", ", and");

  /// Whether the skill is the name of a customer, an investor or a former employer in this line, or
  /// is not used.
  ///
  /// @param afterNotUsed the end of the skill before it, if that is not used, else -1: `not C# or
  ///   PHP`
  boolean isUnrelated(SkillMention skill, int afterNotUsed) {
    if (words.isEmpty()) {
      return false;
    }
    int from =
        Sentences.start(line, skill.start(), Math.max(0, skill.start() - MAX_THIRD_PARTY_DISTANCE));
    return isNotUsed(skill.start(), afterNotUsed)
        || Character.isUpperCase(line.charAt(skill.start()))
            && hasThirdPartyBetween(from, skill.start())
            && !Sentences.has(words, Meaning.USED, from, skill.start());
  }

  /// Whether a phrase that states so is directly before it, or before a list that contains it.
  boolean isNotUsed(int start, int afterNotUsed) {
    for (ImportanceWords.Mention word : words) {
      if (word.meaning() == Meaning.NOT_USED
          && word.end() == start - 1
          && " -".indexOf(line.charAt(word.end())) >= 0) {
        return true;
      }
    }
    return afterNotUsed >= 0 && LIST_JOINTS.contains(line.substring(afterNotUsed, start).strip());
  }

  private boolean hasThirdPartyBetween(int from, int to) {
    for (int i = 0; i < words.size(); i++) {
      ImportanceWords.Mention word = words.get(i);
      boolean within = word.start() >= from && word.end() <= to;
      if (within
          && (word.meaning() == Meaning.THIRD_PARTY
              || word.meaning() == Meaning.THIRD_PARTY_WITH_CONNECTOR
                  && isFollowedByConnector(i, to))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFollowedByConnector(int who, int to) {
    int end = words.get(who).end();
    int colon = line.indexOf(':', end);
    return colon >= 0 && colon < Math.min(to, end + MAX_CONNECTOR_DISTANCE)
        || words.stream()
            .anyMatch(
                w ->
                    w.meaning() == Meaning.CONNECTOR
                        && w.start() > end
                        && w.end() <= to
                        && w.start() - end <= MAX_CONNECTOR_DISTANCE);
  }
}
