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
public record JobTitle(Set<SkillId> skills, Work work) {
  /// The kind of work beyond the family.
  public enum Work {
    /// Building software, or nothing that says otherwise: `Multiple roles`.
    ENGINEERING,
    /// Engineering next to customers or the market: a solutions architect, a growth engineer.
    CUSTOMERS,
    /// Research rather than engineering: a research scientist.
    RESEARCH,
    /// A profession outside software engineering: sales, support, recruiting.
    OTHER
  }

  public static final JobTitle NONE = new JobTitle(Set.of(), Work.ENGINEERING);

  /// Nouns and areas of professions, for titles that the title dictionary takes for no kind of
  /// software work.
  private static final Pattern PROFESSIONS =
      words(
          "sales|pre-?sales|account"
              + " (?:executive|manager)|marketing|growth|recruit\\w*|talent|people|hr|human"
              + " resources|finance|financial|account(?:ant|ing)|legal|counsel|writers?|copywriters?|content|curriculum|communications?|community|social"
              + " media|customers?|support|success|solutions?|devrel|developer"
              + " relations|advocates?|analysts?|consultants?|advisor|operations|procurement|supply"
              + " chain|production|brand|business|partnerships?|executive assistant|chief of"
              + " staff|ea|investment|artist"
              + "|producer|creative|technologists?|designers?|design|product|scientists?"
              + "|researchers?|research|physicists?|biologists?|chemists?|electrical|mechanical"
              + "|hardware|rf|electronics|manufacturing|technicians?|administrators?|incident"
              + " manager|program manage\\w*|project man\\w*");

  /// Some words are areas that engineers build for (`Backend Engineer, Payment Solutions`), unless
  /// they stand directly before the noun of a role.
  private static final Pattern CUSTOMERS =
      Pattern.compile(
          "\\b(?:devrel|dev rel|developer"
              + " relations|advocates?|evangelists?|sales|pre-?sales|marketing|ux"
              + " design)\\b|\\b(?:customers?|solutions?|growth|support|success|ux|design)(?:"
              + " (?:success|support|experience|reliability|solutions?|care|systems?))?"
              + " (?:engineers?|engineering|architects?|managers?|specialists?|leads?|developers?"
              + "|consultants?)\\b");

  private static final Pattern RESEARCH = words("research|researchers?|(?<!data )scientists?|phd");

  public JobTitle {
    skills = Set.copyOf(skills);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b");
  }

  static JobTitle of(Opening opening) {
    String title = opening.title();
    Set<SkillId> skills = new TreeSet<>();
    SkillDictionary dictionary = SkillDictionary.shared();
    dictionary
        .findInList(title)
        .forEach(mention -> skills.addAll(dictionary.withImplied(mention.skill().id())));
    Work work = work(title, opening.family());
    return skills.isEmpty() && work == Work.ENGINEERING ? NONE : new JobTitle(skills, work);
  }

  private static Work work(String title, JobFamily family) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (family == JobFamily.OTHER) {
      boolean profession =
          TitleDictionary.shared().find(title).stream()
                  .anyMatch(mention -> mention.family() == JobFamily.OTHER)
              || PROFESSIONS.matcher(lower).find();
      return profession ? Work.OTHER : Work.ENGINEERING;
    }
    if (CUSTOMERS.matcher(lower).find()) {
      return Work.CUSTOMERS;
    }
    return RESEARCH.matcher(lower).find() ? Work.RESEARCH : Work.ENGINEERING;
  }
}
