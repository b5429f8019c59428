package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.pay.PayRules;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.Memo;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.ListedTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.WordDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Titles as a short string names them, one or several, freed from what is no title: places, modes,
/// pay.
///
/// @param titles in order
/// @param rest what stood beside them
public record HnTitles(List<String> titles, List<String> rest) {
  private static final Pattern PLURAL_HEAD =
      Pattern.compile(
          "^(.*?)\\s*\\b((?:(?:software|product|web|app)"
              + " )?(?:engineer|developer|architect|scientist|analyst|designer|manager|dev|intern|lead)s(?:"
              + " \\([^)]*\\))?)$",
          2);
  private static final Pattern LEVELS_AND_ONE =
      Pattern.compile(
          "^((?:senior|mid(?:-level)?|junior|staff|principal|lead|sr\\.?|jr\\.?)(?:\\s*(?:,|&|\\band\\b)\\s*(?:senior|mid(?:-level)?|junior|staff|principal|lead|sr\\.?|jr\\.?))+)\\s+(.*s)$",
          2);

  /// `Lead/Senior Engineer` is one title.
  private static final Pattern SLASHED_LEVELS =
      Pattern.compile(
          "(?i)(?:(?:senior|mid(?:-level)?|junior|staff|principal|lead|sr\\.?|jr\\.?) ?/"
              + " ?)+(?:senior|mid(?:-level)?|junior|staff|principal|lead|sr\\.?|jr\\.?) (?:(?! and"
              + " )[^,/&])+$");

  private static final Pattern AREA =
      Pattern.compile(
          "^(?:(?:senior|junior|lead|staff|mid|sr\\.?) )?(?:fe|be|fs|fs|front-? ?end|back-?"
              + " ?end|full-?"
              + " ?stack|mobile|ios|android|ml|ai|ai/ml|ml/ai|data|devops|qa|infra|infrastructure|platform|security|embedded|firmware|hardware|software|web|machine"
              + " learning|product|cloud|systems?|robotics|electrical|mechanical|sre|ux|ui|ui/ux|network|research|support|solutions|frontend/backend)$",
          2);
  private static final Pattern CUT =
      Pattern.compile("\\s*(?:[,;/&+]|(?<=\\s)(?:and|or|AND|OR)(?=\\s))\\s*");
  private static final Pattern LIST_CUT =
      Pattern.compile("\\s*(?:[,;&]|(?<=\\s)\\+(?=\\s)|(?<=\\s)(?:and|or|AND|OR)(?=\\s))\\s*");
  private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");
  private static final Pattern TAIL =
      Pattern.compile("^(.*\\S)(?:\\s+[-–—@]\\s+|\\s*,\\s*|\\s+(?:in|at|-)\\s+(?:the )?)(\\S.*)$");
  private static final Pattern GENDER =
      Pattern.compile("(?i)^(?:[fmwdxh]\\s*[/|*]\\s*)+[fmwdxh]$|^all genders$|^gn$|^x+$");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)^x?\\d+x?$|\\b(?:\\d+|several|multiple) (?:positions?|openings?|roles?)");
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?i)^(?:(?:we(?:['’]re| are)? |now |currently |is |are )+(?:hiring|looking"
              + " for|seeking|searching for|need)s?|(?:hiring|looking|seeking|searching)(?=:| an? |"
              + " our | for )|roles?|positions?|titles?|jobs?|open"
              + " (?:roles?|positions?))\\s*:?\\s+(?:for )?(?:an? |our |the )?|^(?:one or"
              + " two|an?|our|\\d{1,2}x?|x\\d|\\(\\d+\\)|one|two|three|multiple|several|various|including|enthusiastic|experienced|talented|great|passionate|exceptional|motivated|first|another|additional|strong|skilled)\\s+(?=\\p{L})");
  private static final Pattern TRAIL_NOISE =
      Pattern.compile(
          "(?i)\\s+(?:(?:multiple |open |several"
              + " )?(?:positions?|openings?|roles?|wanted|needed))$|\\s+at all"
              + " levels$|\\s+(?:and|&) (?:others|more)$|\\s+(?:for|on|in) our .*$|\\s+across"
              + " (?:all|the|our|multiple|several)\\b.*$");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\W&&[^.(]]+|[\\s:;,\\-–—*•·|/&(\\[]+$");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?i)marketing|sales|design|product|support|operations|hr|finance|growth|devrel|customer"
              + " success|recruiting|devops|sre|qa|people|legal");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\b(?:you|we|our|(?-i:us)|your|will|(?-i:experience|strong|ability|and)\\s+(?-i:in|with|to)|closely|and"
              + " more|years|they|who|they're|is|are|be|have|has|help|helps|build|builds|empowers|building|working|collaborate|currently|please)\\b|[.!?]\\s+\\p{Lu}");
  private static final Map<String, String> SHORT =
      Map.of("fe", "Frontend", "be", "Backend", "fs", "Fullstack");
  private static final int MAX_LENGTH = 90;
  private static final Memo<HnTitles> READ = new Memo<>(HnTitles::reading);
  private static final Memo<Boolean> IS_SKILL_LIST = new Memo<>(HnTitles::listsSkills);
  private static final Memo<Boolean> IS_INFO = new Memo<>(HnTitles::tellsInfo);

  /// Whether it tells something, as titles do not.
  public static boolean isSentence(String text) {
    return Words.finds(SENTENCE, text);
  }

  /// `Full-stack, React, Node, AWS`: what one works with, and nobody who does.
  public static boolean isSkillList(String text) {
    return IS_SKILL_LIST.of(text);
  }

  private static boolean listsSkills(String text) {
    if (text.length() > MAX_LENGTH || RoleNouns.isIn(text)) {
      return false;
    }
    List<String> parts = Words.split(text, CUT);
    long skills =
        parts.stream().filter(part -> SkillDictionary.shared().named(part).isPresent()).count();
    return parts.size() > 1 && skills * 2 > parts.size();
  }

  public static HnTitles of(String segment) {
    return READ.of(segment);
  }

  private static HnTitles reading(String segment) {
    List<String> rest = new ArrayList<>();
    String bare = freed(withoutAddresses(segment).strip(), rest);
    List<String> titles = new ArrayList<>();
    for (String title : parts(bare)) {
      String tidy = tidy(freed(title, rest));
      if (!tidy.isEmpty()) {
        titles.add(tidy);
      }
    }
    return new HnTitles(titles.stream().distinct().toList(), List.copyOf(rest));
  }

  private static String withoutAddresses(String segment) {
    boolean addressed = segment.contains("http") || segment.contains("www.");
    return addressed ? ADDRESS.matcher(segment).replaceAll(" ") : segment;
  }

  /// Without brackets and tails that say where, how and for how much.
  private static String freed(String title, List<String> rest) {
    String unbracketed = title;
    if (title.indexOf('(') >= 0 || title.indexOf('[') >= 0) {
      unbracketed = withoutInfo(title, rest);
    }
    String bare = Words.squeeze(unbracketed);
    for (int i = 0; i < 3; i++) {
      Matcher tail = TAIL.matcher(bare);
      if (!tail.matches() || !isInfo(tail.group(2)) || !RoleNouns.isIn(tail.group(1))) {
        break;
      }
      rest.add(tail.group(2));
      bare = tail.group(1);
    }
    return bare;
  }

  private static String withoutInfo(String title, List<String> rest) {
    Matcher brackets = BRACKET.matcher(title);
    StringBuilder kept = new StringBuilder();
    while (brackets.find()) {
      String inner = brackets.group(1).strip();
      boolean marker = GENDER.matcher(inner).matches() || TitleLevels.isOnly(inner);
      boolean info = marker || isInfo(inner) && !isSkills(inner);
      if (info) {
        rest.add(brackets.group(1));
      }
      brackets.appendReplacement(kept, info ? " " : Matcher.quoteReplacement(brackets.group()));
    }
    brackets.appendTail(kept);
    return kept.toString();
  }

  /// Where, how, for how much or for whom, and no part of a title.
  public static boolean isInfo(String words) {
    return IS_INFO.of(words);
  }

  private static boolean tellsInfo(String words) {
    String text = words.strip();
    if (text.isEmpty() || GENDER.matcher(text).matches() || Words.finds(COUNT, text)) {
      return true;
    }
    if (text.length() > 160) {
      return true;
    }
    boolean modes = !WordDictionary.shared().modes(text, "en").isEmpty();
    boolean terms = !WordDictionary.shared().employment(text, "en").isEmpty();
    boolean skill = SkillDictionary.shared().named(text).isPresent();
    return modes
        || terms && !RoleNouns.isIn(text)
        || !skill && !RoleNouns.isIn(text) && (PlaceRules.isPlace(text) || ScopeRules.isScope(text))
        || !PayRules.find(text, "US").isEmpty();
  }

  /// `(Java / Mobile)` belongs to a title, whatever cities are called so.
  private static boolean isSkills(String words) {
    return Words.split(words, CUT).stream()
        .anyMatch(part -> SkillDictionary.shared().named(part).isPresent());
  }

  private static List<String> parts(String bare) {
    if (SLASHED_LEVELS.matcher(bare).lookingAt()) {
      return List.of(bare);
    }
    Matcher levels = LEVELS_AND_ONE.matcher(bare);
    if (levels.matches()) {
      return Words.split(levels.group(1), LIST_CUT).stream()
          .map(level -> level + " " + levels.group(2))
          .toList();
    }
    List<String> shared = sharedHead(bare);
    if (!shared.isEmpty()) {
      return shared;
    }
    List<String> cut = Words.split(bare, CUT);
    long whole = cut.stream().filter(RoleNouns::endsIn).count();
    if (whole == cut.size()) {
      return cut;
    }
    List<String> listed = Words.split(bare, LIST_CUT);
    if (ListedTitles.areAll(listed)) {
      return listed;
    }
    long holding = listed.stream().filter(RoleNouns::isIn).count();
    return whole < 2 && holding < 2 ? List.of(bare) : merged(listed);
  }

  /// `FE, FS and ML engineers` are three.
  private static List<String> sharedHead(String bare) {
    Matcher plural = PLURAL_HEAD.matcher(bare);
    if (!plural.matches()) {
      return List.of();
    }
    List<String> areas = Words.split(plural.group(1), LIST_CUT);
    if (areas.size() < 2 || !areas.stream().allMatch(area -> AREA.matcher(area).matches())) {
      return List.of();
    }
    return areas.stream().map(area -> longForm(area) + " " + plural.group(2)).toList();
  }

  private static String longForm(String area) {
    return SHORT.getOrDefault(area.toLowerCase(Locale.ROOT), area);
  }

  /// `Software Engineer, Backend, Designer` are two: what names nobody goes with what it follows.
  private static List<String> merged(List<String> cut) {
    List<String> titles = new ArrayList<>();
    for (String part : cut) {
      boolean own = RoleNouns.isIn(part) || cut.size() > 2 && FUNCTION.matcher(part).matches();
      if (own || titles.isEmpty()) {
        titles.add(part);
      } else {
        titles.set(titles.size() - 1, titles.getLast() + ", " + part);
      }
    }
    return titles;
  }

  public static String tidy(String title) {
    String tidy = Words.squeeze(title);
    for (int i = 0; i < 3 && !GenericTitles.matches(tidy); i++) {
      Matcher lead = LEAD_IN.matcher(tidy);
      if (!lead.lookingAt()) {
        break;
      }
      tidy = tidy.substring(lead.end());
    }
    tidy = EDGES.matcher(tidy).replaceAll("");
    tidy = GenericTitles.matches(tidy) ? tidy : TRAIL_NOISE.matcher(tidy).replaceFirst("");
    tidy = POSSESSIVE.matcher(EDGES.matcher(tidy).replaceAll("").strip()).replaceFirst("");
    return tidy.length() <= MAX_LENGTH ? tidy : "";
  }
}
