package dev.rolecall.match.localjobs;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a job's title states besides its family and level.
///
/// @param skills the skills that it names, with the skills that those imply
/// @param otherWork whether it names a profession outside software engineering (sales, support,
///   recruiting). False when it names no profession at all: `Multiple roles`.
public record JobTitle(Set<SkillId> skills, boolean otherWork) {
  public static final JobTitle NONE = new JobTitle(Set.of(), false);

  /// Nouns and areas of professions that no phrase of the title dictionary covers.
  private static final Pattern PROFESSIONS =
      Pattern.compile(
          "\\b(?:sales|pre-?sales|account (?:executive|manager)|marketing|growth|recruit\\w*|talent"
              + "|people|hr|human resources|finance|financial|account(?:ant|ing)|legal|counsel"
              + "|writers?|copywriters?|content|curriculum|communications?|community|social media"
              + "|customers?|support|success|solutions?|devrel|developer relations|advocates?"
              + "|analysts?|consultants?|advisor|operations|procurement|supply chain|production"
              + "|brand|business|partnerships?|executive assistant|chief of staff|ea|investment"
              + "|artist|producer|creative|technologists?|designers?|design|product"
              + "|scientists?|researchers?|research|physicists?|biologists?|chemists?"
              + "|electrical|mechanical|hardware|rf|electronics|manufacturing|technicians?"
              + "|administrators?|incident manager|program manage\\w*|project man\\w*)\\b");

  public JobTitle {
    skills = Set.copyOf(skills);
  }

  static JobTitle of(Opening opening) {
    String title = opening.title();
    Set<SkillId> skills = new TreeSet<>();
    SkillDictionary dictionary = SkillDictionary.shared();
    dictionary
        .findInList(title)
        .forEach(mention -> skills.addAll(dictionary.withImplied(mention.skill().id())));
    boolean otherWork = opening.family() == JobFamily.OTHER && namesProfession(title);
    return skills.isEmpty() && !otherWork ? NONE : new JobTitle(skills, otherWork);
  }

  private static boolean namesProfession(String title) {
    return TitleDictionary.shared().find(title).stream()
            .anyMatch(mention -> mention.family() == JobFamily.OTHER)
        || PROFESSIONS.matcher(title.toLowerCase(Locale.ROOT)).find();
  }
}
