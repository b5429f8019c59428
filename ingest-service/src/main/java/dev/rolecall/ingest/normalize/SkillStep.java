package dev.rolecall.ingest.normalize;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Need;
import dev.rolecall.model.job.SkillNeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
  private static final Pattern MUST_HEADING =
      Pattern.compile("(?i)(?:minimum |basic |key )?(?:requirements|qualifications|must haves?)");
  private static final Pattern NEUTRAL_HEADING =
      Pattern.compile(
          "(?:what you(?:'|’)ll do|responsibilities|about|benefits|our stack|tech stack|stack|the"
              + " role|what we offer|who we are)\\b.{0,30}:?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)used by|trusted"
              + " by|powering|(?:customers|clients|users|companies|partners|investors|brands|competitors|startups|teams)\\b[^.]{0,30}?\\b(?:include|including|like|such"
              + " as|are|at|from|:)|backed by|previously|formerly|alumni|founders?"
              + " of|(?:team|folks|engineers|people|veterans) (?:from|out of|at)|led"
              + " by|acquired|raised");
  private static final Pattern STACK =
      Pattern.compile(
          "(?i)\\bstack|\\busing|\\buses?\\b|written in|built"
              + " (?:on|with|in|using)|experience|technolog|familiar|knowledge|proficien|skills|languages|tools");
  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:no|without|never|at|ex|instead of|rather than)[ -]$");

  /// Categories whose names stand in names of companies: Charge Robotics.
  private static final Set<String> FIELDS = Set.of("PLATFORM", "PRACTICE", "ML", "DATA");

  private static final int REACH = 140;
  private static final Pattern SENTENCE_END = Pattern.compile("[.;!] ");

  @Override
  public String field() {
    return "skills";
  }

  /// @param words as written
  private record Found(Skill skill, Need need, String words) {}

  @Override
  public void apply(Draft draft) {
    Map<SkillId, SkillNeed> needs = new LinkedHashMap<>();
    String company = draft.company.toLowerCase(Locale.ROOT);
    List<Found> titled = new ArrayList<>();
    collect(draft.title, _ -> Need.MENTIONED, titled);
    List<Found> told = draft.text.once("skills", () -> inText(draft.text));
    Stream.concat(titled.stream(), told.stream())
        .filter(found -> !own(found, company))
        .forEach(found -> add(draft, needs, found));
    if (!needs.isEmpty()) {
      draft.opening.skills(List.copyOf(needs.values()));
    }
  }

  /// What the company itself makes is no skill that it asks for by naming itself.
  private static boolean own(Found found, String company) {
    String words = found.words().toLowerCase(Locale.ROOT);
    boolean field = FIELDS.contains(found.skill().category());
    return !company.isEmpty()
        && (words.equals(company)
            || found.skill().name().equalsIgnoreCase(company)
            || company.startsWith(words + " ")
            || field && company.endsWith(" " + words));
  }

  private static void add(Draft draft, Map<SkillId, SkillNeed> needs, Found found) {
    Skill skill = found.skill();
    SkillNeed known = needs.get(skill.id());
    if (known == null) {
      draft.because("skills", skill.id(), Basis.STATED, found.words(), "dictionary");
    }
    if (known == null || stronger(found.need(), known.need())) {
      needs.put(skill.id(), new SkillNeed(skill.id(), skill.name(), found.need()));
    }
  }

  private static List<Found> inText(PostText text) {
    List<Found> all = new ArrayList<>();
    Need section = Need.MENTIONED;
    for (String line : text.lines()) {
      section = heading(line, section);
      Need here = section;
      collect(line, whole -> need(whole, here), all);
    }
    return List.copyOf(all);
  }

  /// A short line may say what the lines after it are about.
  private static Need heading(String line, Need before) {
    boolean item = line.startsWith("-") || line.startsWith("*") || line.startsWith("•");
    if (item || line.length() > 60 || line.endsWith(".")) {
      return before;
    }
    if (NICE.matcher(line).find()) {
      return Need.NICE;
    }
    if (NEUTRAL_HEADING.matcher(line).find()) {
      return Need.MENTIONED;
    }
    return MUST.matcher(line).find() && line.endsWith(":") || MUST_HEADING.matcher(line).matches()
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

  private static void collect(String line, Function<String, Need> need, List<Found> all) {
    boolean addressed = line.contains("http") || line.contains("www.") || line.indexOf('@') >= 0;
    String bare =
        addressed ? ADDRESS.matcher(line).replaceAll(m -> " ".repeat(m.group().length())) : line;
    List<SkillMention> mentions = SkillDictionary.shared().find(bare);
    if (mentions.isEmpty()) {
      return;
    }
    boolean several = Words.finds(NICE, line);
    Need said = need.apply(line);
    for (SkillMention mention : mentions) {
      if (!ofOthers(bare, mention)) {
        Need own = several ? need.apply(sentence(line, mention)) : said;
        all.add(new Found(mention.skill(), own, line.substring(mention.start(), mention.end())));
      }
    }
  }

  /// Where a line says of some skills that they are a plus, each sentence speaks for its own.
  private static String sentence(String line, SkillMention mention) {
    int start = mention.start() - sentenceEnd(line.substring(0, mention.start())).length();
    Matcher end = SENTENCE_END.matcher(line).region(mention.end(), line.length());
    return line.substring(start, end.find() ? end.start() : line.length());
  }

  /// Whether it is named as a customer, an investor, a former employer, or to say that it is not
  /// used.
  private static boolean ofOthers(String line, SkillMention mention) {
    String before = line.substring(Math.max(0, mention.start() - REACH), mention.start());
    return Words.finds(DENIED, before)
        || before.indexOf(' ') >= 0
            && Words.finds(OTHERS, sentenceEnd(before))
            && !Words.finds(STACK, sentenceEnd(before));
  }

  private static String sentenceEnd(String before) {
    int end =
        Math.max(
            before.lastIndexOf(". "), Math.max(before.lastIndexOf("; "), before.lastIndexOf("! ")));
    return before.substring(end + 1);
  }

  private static boolean stronger(Need one, Need other) {
    return one.ordinal() < other.ordinal();
  }
}
