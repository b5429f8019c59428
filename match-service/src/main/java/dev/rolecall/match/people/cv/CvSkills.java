package dev.rolecall.match.people.cv;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.profile.Preference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The skills that a CV mentions, by the dictionary that postings are read with, except in
/// education and in names of companies.
///
/// The level is that which the CV states next to the skill, else it follows from the time in the
/// positions that mention it, else it is absent: see [CvLevels]. A skill of the list of skills, or
/// of a position in the last five years, is proposed as WANT, an older one as NICE.
public final class CvSkills {
  private static final int MAX_SKILLS = 60;
  private static final int MAX_MENTIONS = 20;
  private static final int MAX_EVIDENCE = 3;
  private static final int RECENT_MONTHS = 60;

  /// Addresses contain names of skills.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S{1,500}|\\S{1,100}@\\S{1,100}|\\b\\S{1,100}\\.(?:com|org|io|net|dev)/\\S{0,500}");

  /// @param level 1 to 5, null when nothing is known
  /// @param sections in which it is mentioned
  public record Found(
      Skill skill,
      Preference need,
      @Nullable Integer level,
      String rule,
      Set<CvSection> sections,
      List<CvEvidence> evidence) {}

  private final CvDraft cv;
  private final Map<SkillId, List<Mention>> mentions = new LinkedHashMap<>();

  /// @param line with the mention, at these indexes
  record Mention(Skill skill, CvLine line, int start, int end, CvSection section) {}

  private CvSkills(CvDraft cv) {
    this.cv = cv;
  }

  public static List<Found> find(CvDraft cv) {
    CvSkills skills = new CvSkills(cv);
    for (int i = 0; i < cv.text().lines().size(); i++) {
      skills.collect(cv.text().lines().get(i), cv.sections().get(i));
    }
    return skills.mentions.values().stream()
        .map(skills::found)
        .sorted(
            Comparator.comparing((Found each) -> each.need() == Preference.WANT ? 0 : 1)
                .thenComparing(each -> each.level() == null ? 0 : -each.level())
                .thenComparing(each -> each.evidence().getFirst().start()))
        .limit(MAX_SKILLS)
        .toList();
  }

  private void collect(CvLine line, CvSection section) {
    if (section == CvSection.OTHER
        || section == CvSection.EDUCATION
        || section == CvSection.LANGUAGES
        || CvSection.isHeading(line)) {
      return;
    }
    String text =
        ADDRESS.matcher(line.text()).replaceAll(found -> " ".repeat(found.group().length()));
    for (SkillMention mention : SkillDictionary.shared().find(text)) {
      if (isCompany(line, mention)) {
        continue;
      }
      add(mention.skill(), line, mention.start(), mention.end(), section);
    }
    if (section == CvSection.SKILLS) {
      collectItems(text, line);
    }
  }

  /// Whether it is in the header of a position, beside the title: companies have names of skills.
  private boolean isCompany(CvLine line, SkillMention mention) {
    return cv.positions().stream()
        .filter(position -> position.dated().number() >= line.number())
        .filter(position -> position.header().contains(line))
        .flatMap(position -> CvTitles.of(position).stream())
        .map(CvTitles.Title::evidence)
        .anyMatch(
            title ->
                line.start() + mention.end() <= title.start()
                    || line.start() + mention.start() >= title.end());
  }

  /// The items of a line of the list of skills, in which a skill needs no context.
  private void collectItems(String text, CvLine line) {
    int colon = text.indexOf(':');
    int start = colon >= 0 && colon < text.length() / 2 + 1 ? colon + 1 : 0;
    for (int i = start; i <= text.length(); i++) {
      if (i == text.length() || ",;|•·▪".indexOf(text.charAt(i)) >= 0) {
        int from = start;
        for (SkillMention mention : SkillDictionary.shared().findInList(text.substring(from, i))) {
          add(
              mention.skill(),
              line,
              from + mention.start(),
              from + mention.end(),
              CvSection.SKILLS);
        }
        start = i + 1;
      }
    }
  }

  private void add(Skill skill, CvLine line, int start, int end, CvSection section) {
    boolean enough = mentions.getOrDefault(skill.id(), List.of()).size() >= MAX_MENTIONS;
    if (enough || CvDenial.ofSkill(cv, line, start, end)) {
      return;
    }
    List<Mention> all = mentions.computeIfAbsent(skill.id(), _ -> new ArrayList<>());
    boolean known =
        all.stream()
            .anyMatch(each -> each.line() == line && each.start() < end && start < each.end());
    if (!known) {
      all.add(new Mention(skill, line, start, end, section));
    }
  }

  private Found found(List<Mention> all) {
    List<CvPosition> used =
        cv.positions().stream()
            .filter(
                position -> all.stream().anyMatch(each -> position.lines().contains(each.line())))
            .toList();
    boolean listed = all.stream().anyMatch(each -> each.section() == CvSection.SKILLS);
    boolean recent =
        used.stream()
            .anyMatch(
                each -> CvPosition.months(each.range().endExclusive(), cv.now()) <= RECENT_MONTHS);
    Optional<CvLevels.Level> stated = CvLevels.stated(all);
    Optional<CvLevels.Level> level =
        stated.or(() -> CvLevels.ofTime(cv.career().months(used), listed));
    return new Found(
        all.getFirst().skill(),
        listed || recent || used.isEmpty() ? Preference.WANT : Preference.NICE,
        level.map(CvLevels.Level::level).orElse(null),
        level.map(CvLevels.Level::rule).orElse("named in the CV"),
        all.stream().map(Mention::section).collect(Collectors.toCollection(TreeSet::new)),
        evidence(all, level));
  }

  private static List<CvEvidence> evidence(List<Mention> all, Optional<CvLevels.Level> level) {
    List<CvEvidence> evidence = new ArrayList<>();
    level.flatMap(CvLevels.Level::words).ifPresent(evidence::add);
    all.stream()
        .sorted(Comparator.comparing(each -> each.section() == CvSection.SKILLS ? 0 : 1))
        .map(each -> each.line().evidence(each.start(), each.end()))
        .filter(each -> evidence.stream().noneMatch(other -> covers(other, each)))
        .limit(MAX_EVIDENCE)
        .forEach(evidence::add);
    return evidence;
  }

  private static boolean covers(CvEvidence other, CvEvidence each) {
    return other.start() <= each.start() && each.end() <= other.end();
  }
}
