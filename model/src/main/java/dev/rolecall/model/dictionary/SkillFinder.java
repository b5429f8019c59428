package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the skills in one text: all unambiguous ones, and ambiguous words that are near a skill,
/// in a list with one, or in a context where only a skill makes sense.
final class SkillFinder {
  /// Maximum distance to another skill, in characters.
  private static final int NEAR = 60;

  /// Text before or after an ambiguous word that makes it a skill: `Go developer`.
  private static final Pattern WORKED_WITH =
      Pattern.compile(
          "(?i)(?:written in|built in|using|experience (?:with|in)|knowledge of|proficien\\w+"
              + " (?:in|with)|fluent in|expert(?:ise)? in|stack(?: is)?:?|familiar with|skills"
              + " in)\\s+$");

  private static final Pattern WORKER =
      Pattern.compile(
          "(?i)\\s+(?:(?:backend|back-end|software|systems?|senior|platform|fullstack|full-stack|web|api)\\s+)?(?:engineers?|developers?|programmers?|devs?|programming|codebase|backend|microservices|services)\\b");

  private static final int ROW = 3;

  /// How many list items are examined in each direction.
  private static final int MAX_LIST_ITEMS = 50;

  private final String text;
  private final List<Candidate> found = new ArrayList<>();

  /// @param fits whether its upper and lower case match the form
  private record Candidate(SkillForm form, int start, int end, boolean fits) {
    boolean isUnambiguous() {
      return fits && !form.ambiguous();
    }
  }

  private SkillFinder(String text) {
    this.text = text;
  }

  static List<SkillMention> find(String text, WordTrie<SkillForm> forms) {
    SkillFinder finder = new SkillFinder(text);
    finder.collect(forms.matches(text));
    return finder.unambiguous();
  }

  private void collect(WordTrie<SkillForm>.MatchIterator matches) {
    while (matches.next()) {
      int start = matches.start();
      SkillForm form = SkillForm.fitting(matches.values(), text, start);
      if (form != SkillForm.NONE) {
        if (isPartOfOtherWord(start, matches.end(), form)) {
          matches.reject();
        } else {
          found.add(new Candidate(form, start, matches.end(), form.fits(text, start)));
        }
      }
    }
  }

  private List<SkillMention> unambiguous() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<SkillMention> mentions = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      if (counts(i)) {
        Candidate each = found.get(i);
        mentions.add(new SkillMention(each.form.skill(), each.start, each.end));
      }
    }
    return mentions;
  }

  private boolean counts(int at) {
    Candidate each = found.get(at);
    return each.isUnambiguous()
        || each.fits && isNearAnother(at)
        || isListed(at)
        || each.fits && isInSkillContext(each);
  }

  private boolean isNearAnother(int at) {
    Candidate each = found.get(at);
    for (int i = at - 1; i >= 0 && each.start - found.get(i).end < NEAR; i--) {
      if (supports(found.get(i), each)) {
        return true;
      }
    }
    for (int i = at + 1; i < found.size() && found.get(i).start - each.end < NEAR; i++) {
      if (supports(found.get(i), each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean supports(Candidate second, Candidate each) {
    return second.isUnambiguous() && second.form.skill() != each.form.skill();
  }

  private boolean isInSkillContext(Candidate each) {
    String before = text.substring(Math.max(0, each.start - 30), each.start);
    return WORKER.matcher(text).region(each.end, Math.min(text.length(), each.end + 40)).lookingAt()
        || WORKED_WITH.matcher(before).find();
  }

  /// Whether commas, slashes or similar separators join it to an unambiguous skill: `docker, react,
  /// go`. Three ambiguous words in a row, in the right case, support each other: `Go, Rust, C`.
  private boolean isListed(int at) {
    int row = 1;
    int fitting = found.get(at).fits ? 1 : 0;
    for (int step = -1; step <= 1; step += 2) {
      int last = Math.clamp(at + (long) step * MAX_LIST_ITEMS, 0, found.size() - 1);
      for (int i = at + step; i * step <= last * step && areJoined(i, i - step); i += step) {
        if (found.get(i).isUnambiguous()) {
          return true;
        }
        row++;
        fitting += found.get(i).fits ? 1 : 0;
      }
    }
    return row >= ROW && fitting == row;
  }

  private boolean areJoined(int first, int second) {
    return isSeparatorBetween(
        found.get(Math.min(first, second)).end, found.get(Math.max(first, second)).start);
  }

  /// A comma, slash or similar separator, `and`, `or`, or a hyphen with spaces around it.
  private boolean isSeparatorBetween(int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean spaced = start > from && end < to;
    return switch (end - start) {
      case 1 -> isSeparator(text.charAt(start), spaced);
      case 2, 3 -> spaced && isAnd(start, end);
      default ->
          end - start > 3
              && text.charAt(start) == ','
              && end < to
              && (isAnd(start + 1, end) || isAnd(start + 2, end));
    };
  }

  private static boolean isSeparator(char c, boolean spaced) {
    return ",/&+|;•".indexOf(c) >= 0 || spaced && (c == '-' || c == '–');
  }

  private boolean isAnd(int start, int end) {
    int length = end - start;
    return length == 3 && text.startsWith("and", start)
        || length == 2 && text.startsWith("or", start);
  }

  /// `go-to-market`, `react.dev`, `battle.net` and `@rust` are not skills.
  private boolean isPartOfOtherWord(int start, int end, SkillForm form) {
    char before = at(start - 1);
    char after = at(end);
    boolean letterLater = Character.isLetter(at(end + 1));
    boolean ending = text.charAt(start) == '.' && Character.isLetterOrDigit(before);
    boolean hyphened = form.ambiguous() && (before == '-' || after == '-' && letterLater);
    return before == '@'
        || after == '@'
        || before == '.' && start > 1 && !Character.isWhitespace(at(start - 2))
        || after == '.' && letterLater
        || ending
        || hyphened;
  }

  private char at(int index) {
    return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
  }
}
