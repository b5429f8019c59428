package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.TechnicalRoles;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The people that a comment seeks when no other rule finds a title: nouns in sentences about
/// hiring, with the words of areas, levels and skills in front of them. `[HIRING] Python and JS
/// engineers`, `we are adding two mobile developers`, `looking to meet front-end (React) and
/// back-end (Go) engineers`.
final class SoughtPeople {
  private static final CuedPattern PEOPLE =
      CuedPattern.of(
          "(?<![\\w@.-])(?:engineers?|developp?ers?|designers?|programmers?|hackers?|devs|scientists|sysadmins?)(?![\\w@.'’-])",
          "engineer",
          "develop",
          "designer",
          "programmer",
          "hacker",
          "devs",
          "scientists",
          "sysadmin");

  /// Words of hiring, in the same sentence in front of the noun.
  private static final FilteredPattern HIRING =
      FilteredPattern.of(
          "(?i)\\b(?:hir(?:e|es|ing)|looking|seek(?:s|ing)?|needs?|wants?|add(?:ing)?|recruit\\w*|join"
              + " (?:us|our)|bring(?:ing)?"
              + " (?:on|in)|positions?|roles?|openings?|opportunit\\w+|meet|you(?: are|['’]re| will"
              + " be|['’]ll be)|interested in|wanted:)(?=\\W)");

  private static final FilteredPattern WANTED =
      FilteredPattern.of("(?i)^[^.!?,]{0,12}\\b(?:wanted|needed|welcome)\\b");

  /// The people are the subject of the sentence, or those of another sentence.
  private static final FilteredPattern SUBJECT =
      FilteredPattern.of(
          "(?i)^(?: (?:are|is|have|has|had|do|can|will|build|choose|use|love|like|work|get|at"
              + " heart|on (?:our|the) team)\\b|[^.!?]{0,60}\\?)");

  /// In front of people who are there already, or whom the product is for.
  private static final Set<String> OTHERS =
      Set.of(
          ("by with our your their other these those his her its my from among amongst between than"
               + " like of to help helps helping allows lets enable enables alongside for are is"
               + " were we're not fellow current existing every all most many which that how what")
              .split(" "));

  /// `for` in front of them is about hiring after these words.
  private static final Pattern SOUGHT_FOR =
      Pattern.compile(
          "(?i).*\\b(?:look\\w*|search\\w*|hiring|needs?|positions?|roles?|openings?|jobs?|opportunit\\w+|room|spots?)"
              + " for$");

  /// `work with a team of six`.
  private static final FilteredPattern TEAM =
      FilteredPattern.of("(?i)\\b(?:(?:team|group) of|work\\w* (?:with|alongside))(?: \\w+){0,2}$");

  private static final Set<String> JOINTS = Set.of("and", "or", "&", "+", "/", "and/or");
  private static final FilteredPattern BRACKETS =
      FilteredPattern.of("\\s*[(\\[][^()\\[\\]]*[)\\]]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:]\\s|\\n");
  private static final Pattern EDGES = Pattern.compile("^[\\s,]+|[,:]+$");

  /// How much of a sentence is read in front of a noun.
  private static final int MAX_BEFORE = 200;

  /// How much of a line is read behind a noun.
  private static final int MAX_AFTER = 80;

  private static final int MAX_ROLES = 8;

  private SoughtPeople() {}

  static List<CuedPattern> patterns() {
    return List.of(PEOPLE);
  }

  /// Empty when none of them is an engineer: a sentence names others for many reasons.
  static List<HnRole> in(PostingText text) {
    List<HnRole> found = new ArrayList<>();
    for (MatchResult people : PEOPLE.all(text)) {
      String after = after(text.text(), people.end());
      String before = sentence(text.text(), people.start());
      String plain = BRACKETS.replaceAll(before, "");
      boolean hiring = HIRING.finds(before) || WANTED.finds(after);
      if (hiring && plain.indexOf('(') < 0 && !SUBJECT.finds(after)) {
        found.addAll(titles(plain, people.group()));
      }
    }
    List<HnRole> specific =
        found.stream().filter(role -> !ProseTitles.isUnspecific(role.title())).toList();
    List<HnRole> roles = ProseTitles.distinct(specific.isEmpty() ? found : specific);
    return roles.stream().anyMatch(role -> TechnicalRoles.isTitle(role.title()))
        ? roles.stream().limit(MAX_ROLES).toList()
        : List.of();
  }

  /// What follows an index in its line.
  private static String after(String text, int from) {
    String after = text.substring(from, Math.min(text.length(), from + MAX_AFTER));
    int end = after.indexOf('\n');
    return end < 0 ? after : after.substring(0, end);
  }

  /// The part of a sentence in front of an index.
  private static String sentence(String text, int end) {
    String before = text.substring(Math.max(0, end - MAX_BEFORE), end);
    String[] sentences = SENTENCE_END.split(before, -1);
    return sentences[sentences.length - 1];
  }

  /// The titles that end in a noun.
  private static List<HnRole> titles(String before, String noun) {
    String[] words = SPACES.split(before.strip());
    int first = words.length;
    int start = first;
    while (first > 0 && (isTitleWord(words[first - 1]) || isJoint(words, first - 1, start))) {
      first--;
      start = isTitleWord(words[first]) ? first : start;
    }
    String context = start == 0 ? "" : EDGES.matcher(words[start - 1]).replaceAll("");
    if (start == words.length) {
      return isDescribed(context) ? List.of(HnRole.titled(noun)) : List.of();
    }
    String lead = String.join(" ", List.of(words).subList(0, start));
    boolean sought =
        !TEAM.finds(lead) && !OTHERS.contains(context.toLowerCase(Locale.ROOT))
            || SOUGHT_FOR.matcher(lead).matches();
    String phrase = String.join(" ", List.of(words).subList(start, words.length)) + " " + noun;
    return sought
        ? HnTitles.of(phrase).titles().stream()
            .filter(title -> !TitleDetails.isSentence(title))
            .map(HnRole::titled)
            .toList()
        : List.of();
  }

  /// `two`, `more`, `great`: words in front of people who are sought.
  private static boolean isDescribed(String word) {
    return word.isEmpty()
        || !OTHERS.contains(word.toLowerCase(Locale.ROOT))
            && !word.equalsIgnoreCase("the")
            && TitleAdjectives.strip(word + " x").equals("x");
  }

  private static boolean isJoint(String[] words, int index, int start) {
    return start == index + 1 && JOINTS.contains(words[index].toLowerCase(Locale.ROOT));
  }

  private static boolean isTitleWord(String word) {
    String plain = EDGES.matcher(word).replaceAll("");
    return !plain.isEmpty()
        && SLASH
            .splitAsStream(plain)
            .allMatch(
                part ->
                    !part.isEmpty()
                        && (SharedNouns.isArea(part)
                            || TitleDetails.isSkill(part)
                            || TitleLevels.isOnly(part)));
  }
}
