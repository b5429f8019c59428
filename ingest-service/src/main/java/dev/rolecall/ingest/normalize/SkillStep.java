package dev.rolecall.ingest.normalize;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Need;
import dev.rolecall.model.job.SkillNeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The skills that title and text name, and how much each is wanted, by the heading or the words
/// that it stands under.
final class SkillStep implements Step {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+");
  private static final Pattern NICE =
      Pattern.compile(
          "nice[- ]to[- ]have|bonus|is a plus|are a plus|a plus\\b|preferred|ideally|desirable|good"
              + " to have|wünschenswert|un plus",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MUST =
      Pattern.compile(
          "requirements|required|require|must[- ]have|must\\b|you have|you(?:'|’)ll need|you"
              + " bring|qualifications|what we(?:'|’)re looking"
              + " for|proficien|strong|expert|solid|proven|experience"
              + " (?:with|in)|years|anforderungen|du bringst",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEUTRAL_HEADING =
      Pattern.compile(
          "(?:what you(?:'|’)ll do|responsibilities|about|benefits|our stack|tech stack|stack|the"
              + " role|what we offer|who we are)\\b.{0,30}:?$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "skills";
  }

  @Override
  public void apply(Draft draft) {
    Map<SkillId, SkillNeed> needs = new LinkedHashMap<>();
    collect(draft, draft.title, Need.MENTIONED, needs);
    Need section = Need.MENTIONED;
    for (String line : draft.text.lines()) {
      section = heading(line, section);
      collect(draft, line, need(line, section), needs);
    }
    if (!needs.isEmpty()) {
      draft.opening.skills(List.copyOf(needs.values()));
    }
  }

  /// A short line may say what the lines after it are about.
  private static Need heading(String line, Need before) {
    boolean item = line.startsWith("-") || line.startsWith("*") || line.startsWith("•");
    if (item || line.length() > 60) {
      return before;
    }
    if (NICE.matcher(line).find()) {
      return Need.NICE;
    }
    if (NEUTRAL_HEADING.matcher(line).find()) {
      return Need.MENTIONED;
    }
    return MUST.matcher(line).find() && line.endsWith(":")
            || line.toLowerCase(Locale.ROOT).matches("requirements|qualifications|must have")
        ? Need.MUST
        : before;
  }

  private static Need need(String line, Need section) {
    if (NICE.matcher(line).find()) {
      return Need.NICE;
    }
    return section == Need.MENTIONED && MUST.matcher(line).find() && line.length() < 400
        ? Need.MUST
        : section;
  }

  private static void collect(Draft draft, String line, Need need, Map<SkillId, SkillNeed> needs) {
    Matcher address = ADDRESS.matcher(line);
    String bare = address.replaceAll(m -> " ".repeat(m.group().length()));
    for (SkillMention mention : SkillDictionary.shared().find(bare)) {
      Skill skill = mention.skill();
      SkillNeed known = needs.get(skill.id());
      if (known == null) {
        String words = line.substring(mention.start(), mention.end());
        draft.because("skills", skill.id(), Basis.STATED, words, "dictionary");
      }
      if (known == null || stronger(need, known.need())) {
        needs.put(skill.id(), new SkillNeed(skill.id(), skill.name(), need));
      }
    }
  }

  private static boolean stronger(Need one, Need other) {
    return one.ordinal() < other.ordinal();
  }
}
