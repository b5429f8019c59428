package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.dictionary.TitleDictionary.TitleMention;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.JobFamily;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The kind of work of an opening: what its title names. An opening without a title, or with one
/// such as `Multiple roles`, is for software engineers when its text names several technologies
/// that they write or run software with.
final class OpeningFamily {
  /// Families of jobs that a backend engineer could apply for.
  private static final Set<JobFamily> BACKEND =
      EnumSet.of(
          JobFamily.BACKEND,
          JobFamily.FULLSTACK,
          JobFamily.INFRA,
          JobFamily.DATA,
          JobFamily.SOFTWARE);

  /// Categories of skills of software engineers. Tools and practices are used by others too.
  private static final Set<String> OF_SOFTWARE =
      Set.of("LANGUAGE", "FRAMEWORK", "STORE", "BROKER", "FRONTEND", "CLOUD", "MOBILE");

  private static final int MIN_SKILLS = 3;

  private static final FilteredPattern GENERAL =
      FilteredPattern.of("(?i)\\b(?:roles|positions|openings|jobs|opportunities|vacancies)$");

  private static final Pattern JOINT_AFTER = Pattern.compile("\\s?(?:/|&|\\+|and )\\s?\\w");
  private static final FilteredPattern JOINT_BEFORE =
      FilteredPattern.of("\\w\\s?(?:/|&|\\+| and)\\s?$");

  private OpeningFamily() {}

  /// Also sets whether the opening is relevant for backend engineers, and the evidence.
  static JobFamily of(Draft draft) {
    Optional<TitleMention> best = TitleDictionary.shared().best(draft.title);
    JobFamily family =
        best.map(mention -> ofTitle(draft, mention)).orElseGet(() -> withoutTitle(draft));
    draft.opening.backendRelevant(BACKEND.contains(family) || namesBackendToo(draft.title));
    return family;
  }

  private static JobFamily ofTitle(Draft draft, TitleMention mention) {
    String words = draft.title.substring(mention.start(), mention.end());
    draft.addEvidence("family", mention.family(), Basis.INFERRED, words, "title-phrase");
    return mention.family();
  }

  private static JobFamily withoutTitle(Draft draft) {
    boolean general =
        draft.title.isEmpty() || GenericTitles.matches(draft.title) || GENERAL.finds(draft.title);
    if (!general
        || draft.skills.stream().filter(OpeningFamily::isOfSoftware).count() < MIN_SKILLS) {
      return JobFamily.OTHER;
    }
    draft.addEvidence("family", JobFamily.SOFTWARE, Basis.INFERRED, null, "skills-without-title");
    return JobFamily.SOFTWARE;
  }

  private static boolean isOfSoftware(SkillId id) {
    return SkillDictionary.shared()
        .byId(id)
        .map(Skill::category)
        .filter(OF_SOFTWARE::contains)
        .isPresent();
  }

  /// `Backend/ML Engineer`: another kind of work, joined to the first.
  private static boolean namesBackendToo(String title) {
    return TitleDictionary.shared().find(title).stream()
        .filter(mention -> BACKEND.contains(mention.family()))
        .filter(mention -> mention.family() != JobFamily.SOFTWARE)
        .anyMatch(mention -> isJoined(title, mention.start(), mention.end()));
  }

  private static boolean isJoined(String title, int start, int end) {
    return JOINT_AFTER.matcher(title).region(end, title.length()).lookingAt()
        || JOINT_BEFORE.finds(title.substring(0, start));
  }
}
