package dev.rolecall.ingest.normalize.skill;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.TechnicalRoles;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.SkillRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The skills in the title and the text. The heading above a skill or the words next to it
/// determine whether it is required.
public final class SkillStep implements Step {
  private static final int MAX_SKILL_ITEM_LENGTH = 40;

  /// The cache key of the skills of a text.
  private static final String SKILLS = "skills";

  private static final List<String> ADDRESS_STARTS = List.of("http://", "https://", "www.");

  /// Categories of skills that occur in company names: Charge Robotics.
  private static final Set<String> FIELDS = Set.of("PLATFORM", "PRACTICE", "ML", "DATA");

  /// A skill in the text.
  ///
  /// @param words as written
  private record SkillMatch(Skill skill, Importance importance, String words) {}

  @Override
  public void apply(Draft draft) {
    Map<SkillId, SkillRequirement> requirements = new LinkedHashMap<>();
    String company = draft.company.toLowerCase(Locale.ROOT);
    List<SkillMatch> titled = new ArrayList<>();
    SkillDictionary.shared()
        .find(draft.title)
        .forEach(mention -> titled.add(found(draft.title, mention, Importance.MENTIONED)));
    Stream.of(titled, inText(draft.roleText.own(), SKILLS), ofAllRoles(draft))
        .flatMap(List::stream)
        .filter(found -> !isCompany(found, company))
        .forEach(found -> add(draft, requirements, found));
    if (!requirements.isEmpty()) {
      draft.skills.addAll(requirements.keySet());
      draft.opening.skills(List.copyOf(requirements.values()));
    }
  }

  /// The skills of the lines for all roles. They are those of the engineers, not of the account
  /// executive whom the same posting seeks.
  private static List<SkillMatch> ofAllRoles(Draft draft) {
    boolean foreign = draft.roleText.isAmongEngineers() && !TechnicalRoles.isTitle(draft.title);
    return foreign ? List.of() : inText(draft.text, SKILLS);
  }

  private static List<SkillMatch> inText(PostingText text, String key) {
    return text.computeOnce(key, () -> inText(text));
  }

  /// Whether the words are part of the company's name, so that the company names itself.
  private static boolean isCompany(SkillMatch found, String company) {
    if (company.isEmpty()) {
      return false;
    }
    String words = found.words().toLowerCase(Locale.ROOT);
    int more = company.length() - words.length();
    return found.skill().name().equalsIgnoreCase(company)
        || company.startsWith(words) && (more == 0 || company.charAt(words.length()) == ' ')
        || more > 0
            && company.endsWith(words)
            && company.charAt(more - 1) == ' '
            && FIELDS.contains(found.skill().category());
  }

  private static void add(
      Draft draft, Map<SkillId, SkillRequirement> requirements, SkillMatch found) {
    Skill skill = found.skill();
    SkillRequirement known = requirements.get(skill.id());
    if (known == null) {
      draft.addEvidence("skills", skill.id(), Basis.STATED, found.words(), "dictionary");
    }
    if (known == null || stronger(found.importance(), known.importance())) {
      requirements.put(
          skill.id(), new SkillRequirement(skill.id(), skill.name(), found.importance()));
    }
  }

  private static List<SkillMatch> inText(PostingText text) {
    List<SkillMatch> all = new ArrayList<>();
    Importance section = Importance.MENTIONED;
    boolean listing = false;
    boolean skillList = false;
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean item = SkillLine.isItem(line) || i > 0 && SkillLine.isBullet(lines.get(i - 1));
      // the section of a heading ends with the list below it
      Importance before = listing && !item ? Importance.MENTIONED : section;
      section = item ? before : SkillLine.heading(line, before);
      listing = item;
      skillList = item ? skillList || isListOfSkills(lines, i) : SkillLine.namesSkills(line);
      collect(line, section, skillList && item, all);
    }
    return List.copyOf(all);
  }

  /// Whether the item after this one, or this item, is a skill that needs no context.
  private static boolean isListOfSkills(List<String> lines, int at) {
    return isShortSkill(lines.get(at))
        || at + 1 < lines.size() && isShortSkill(lines.get(at + 1))
        || at > 0 && isShortSkill(lines.get(at - 1));
  }

  private static boolean isShortSkill(String line) {
    return SkillLine.isItem(line)
        && line.length() <= MAX_SKILL_ITEM_LENGTH
        && !SkillDictionary.shared().find(line).isEmpty();
  }

  private static void collect(
      String line, Importance section, boolean inList, List<SkillMatch> all) {
    String plain = withoutAddresses(line);
    List<SkillMention> mentions =
        inList ? SkillDictionary.shared().findInList(plain) : SkillDictionary.shared().find(plain);
    if (mentions.isEmpty()) {
      return;
    }
    SkillLine around = SkillLine.of(line);
    UnrelatedSkills others = new UnrelatedSkills(line, around.words());
    int afterNotUsed = -1;
    for (SkillMention mention : mentions) {
      boolean unrelated = others.isUnrelated(mention, afterNotUsed);
      afterNotUsed =
          unrelated && others.isNotUsed(mention.start(), afterNotUsed) ? mention.end() : -1;
      if (!unrelated) {
        all.add(found(line, mention, around.importance(mention, section)));
      }
    }
  }

  private static SkillMatch found(String line, SkillMention mention, Importance importance) {
    return new SkillMatch(
        mention.skill(), importance, line.substring(mention.start(), mention.end()));
  }

  /// The line with URLs and mail addresses replaced by spaces, which contain no skills. Its length
  /// does not change.
  private static String withoutAddresses(String line) {
    boolean addressed = line.contains("http") || line.contains("www.") || line.indexOf('@') >= 0;
    if (!addressed) {
      return line;
    }
    char[] chars = line.toCharArray();
    int at = 0;
    while (at < line.length()) {
      int end = at;
      while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
        end++;
      }
      Arrays.fill(chars, addressStart(line, at, end), end, ' ');
      at = end + 1;
    }
    return new String(chars);
  }

  /// The start of an address between two spaces, or the end when there is none.
  private static int addressStart(String line, int from, int to) {
    int sign = line.indexOf('@', from, to);
    if (sign > from) {
      return from;
    }
    for (String start : ADDRESS_STARTS) {
      int address = line.indexOf(start, from, to);
      if (address >= 0) {
        return address;
      }
    }
    return to;
  }

  private static boolean stronger(Importance one, Importance other) {
    return one.ordinal() < other.ordinal();
  }
}
