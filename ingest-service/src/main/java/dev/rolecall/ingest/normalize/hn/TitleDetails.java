package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.pay.PayRules;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.WordDictionary;
import java.util.List;

/// Recognizes strings next to a title that are not part of it, such as places and modes.
final class TitleDetails {
  private static final FilteredPattern GENDER_MARK =
      FilteredPattern.of("(?i)^(?:[fmwdxh]\\s*[/|*]\\s*)+[fmwdxh]$|^all genders$|^gn$|^x+$");
  private static final FilteredPattern COUNT =
      FilteredPattern.of(
          "(?i)^x?\\d+x?$|\\b(?:\\d+|several|multiple) (?:positions?|openings?|roles?)");

  /// Words of sentences that do not occur in titles, and the end of a sentence.
  private static final FilteredPattern SENTENCE =
      FilteredPattern.of(
          "(?i)\\b(?:you|we|our|(?-i:us)|your|will|(?-i:experience|strong|ability|and)\\s+(?-i:in|with|to)|closely|and"
              + " more|years|they|who|they're|is|are|be|have|has|help|helps|build|builds|empowers|building|working|collaborate|currently|please)\\b|(?<![SJ]r)[.!?]\\s+\\p{Lu}");

  private static final FilteredPattern PERMIT =
      FilteredPattern.of("(?i)^(?:no )?(?:visas?|h-?1b|relocation|relo|sponsorship)\\b.{0,20}$");

  private static final int MAX_SKILL_LIST_LENGTH = 90;

  /// Anything longer is not a title.
  private static final int MAX_TITLE_LENGTH = 160;

  private static final FunctionCache<Boolean> IS_SKILL_LIST =
      new FunctionCache<>(TitleDetails::listsSkills);
  private static final FunctionCache<Boolean> IS_DETAIL =
      new FunctionCache<>(TitleDetails::containsDetail);

  private TitleDetails() {}

  static boolean isSentence(String text) {
    return SENTENCE.finds(text);
  }

  /// `m/f/d`, `all genders`.
  static boolean isGenderMark(String text) {
    return GENDER_MARK.matches(text);
  }

  /// Whether most parts of a list are skills, and none is a role: `Full-stack, React, Node, AWS`.
  static boolean isSkillList(String text) {
    return IS_SKILL_LIST.of(text);
  }

  private static boolean listsSkills(String text) {
    if (text.length() > MAX_SKILL_LIST_LENGTH) {
      return false;
    }
    List<String> parts = TitleList.parts(text.replace(" with ", ", "));
    if (parts.stream().anyMatch(part -> RoleNouns.isIn(part) && !part.equalsIgnoreCase("devops"))) {
      return false;
    }
    return parts.size() > 1
        && parts.stream().filter(TitleDetails::isSkill).count() * 2 > parts.size();
  }

  /// Whether it consists of several skills.
  static boolean listsOnlySkills(String text) {
    List<String> parts = TitleList.parts(text);
    return parts.size() > 1 && parts.stream().allMatch(TitleDetails::isSkill);
  }

  /// Whether a part of a list is a skill, even if a city has its name too: `Java / Mobile`.
  static boolean containsSkill(String text) {
    return TitleList.parts(text).stream().anyMatch(TitleDetails::isSkill);
  }

  static boolean isSkill(String text) {
    return SkillDictionary.shared().named(text).isPresent();
  }

  /// Whether it states a place, a mode, terms or pay.
  static boolean isNonTitleDetail(String words) {
    return IS_DETAIL.of(words);
  }

  private static boolean containsDetail(String words) {
    String text = words.strip();
    if (text.isEmpty()
        || isGenderMark(text)
        || COUNT.finds(text)
        || PERMIT.finds(text)
        || text.length() > MAX_TITLE_LENGTH) {
      return true;
    }
    if (isSkill(text)) {
      return false;
    }
    boolean role = RoleNouns.isIn(text);
    return !WordDictionary.shared().modes(text, "en").isEmpty()
        || (!role || HnSegments.listsTerms(text))
            && !WordDictionary.shared().employment(text, "en").isEmpty()
        || !role && (PlaceRules.isPlace(text) || ScopeRules.isScope(text))
        || !PayRules.find(text, "US").isEmpty();
  }
}
