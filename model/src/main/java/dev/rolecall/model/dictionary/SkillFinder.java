package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.List;

/// Finds the skills in one text: all unambiguous ones, and ambiguous words that are near a skill,
/// in a list with one, or in a context where only a skill makes sense.
final class SkillFinder {
  /// Maximum distance to another skill of the same sentence, in characters.
  private static final int NEAR = 60;

  /// A list of this many ambiguous words needs no other skill.
  private static final int ROW = 3;

  /// How many list items are examined in each direction.
  private static final int MAX_LIST_ITEMS = 50;

  private final String text;
  private final boolean inList;
  private final SkillContext context;
  private final List<Candidate> found = new ArrayList<>();

  /// @param fits whether its upper and lower case match the form
  private record Candidate(SkillForm form, int start, int end, boolean fits) {
    boolean isUnambiguous() {
      return fits && !form.ambiguous();
    }
  }

  private SkillFinder(String text, boolean inList) {
    this.text = text;
    this.inList = inList;
    this.context = new SkillContext(text);
  }

  /// @param inList whether the text is an item of a list of skills
  static List<SkillMention> find(String text, WordTrie<SkillForm> forms, boolean inList) {
    SkillFinder finder = new SkillFinder(text, inList);
    finder.collect(forms.matches(text));
    return finder.counting();
  }

  private void collect(WordTrie<SkillForm>.MatchIterator matches) {
    while (matches.next()) {
      int start = matches.start();
      SkillForm form = SkillForm.fitting(matches.values(), text, start);
      if (form != SkillForm.NONE) {
        if (isPartOfOtherWord(start, matches.end(), form)) {
          matches.reject();
        } else {
          add(form, start, matches.end());
        }
      }
    }
  }

  private void add(SkillForm form, int start, int end) {
    boolean fits = form.fits(text, start);
    if (fits || !form.inListsOnly()) {
      found.add(new Candidate(form, start, end, fits));
    }
  }

  private List<SkillMention> counting() {
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
    if (each.form.isName() && each.fits && context.isPerson(each.start, each.end)) {
      return false;
    }
    if (each.form.inListsOnly()) {
      return isListed(at);
    }
    return each.isUnambiguous()
        || each.fits && isNearAnother(at)
        || isListed(at)
        || each.fits && (isInContext(each) || inList && isWholeItem(at));
  }

  private boolean isInContext(Candidate each) {
    return context.isOfSkill(each.start, each.end, each.form.skill());
  }

  private boolean isNearAnother(int at) {
    Candidate each = found.get(at);
    return hasNeighbor(at, each) && !context.startsSentence(each.start, each.end);
  }

  private boolean hasNeighbor(int at, Candidate each) {
    for (int i = at - 1; i >= 0 && each.start - found.get(i).end < NEAR; i--) {
      if (supports(found.get(i), each) && !context.endsSentence(found.get(i).end, each.start)) {
        return true;
      }
    }
    for (int i = at + 1; i < found.size() && found.get(i).start - each.end < NEAR; i++) {
      if (supports(found.get(i), each) && !context.endsSentence(each.end, found.get(i).start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean supports(Candidate other, Candidate each) {
    return other.isUnambiguous() && other.form.skill() != each.form.skill();
  }

  /// Whether the item consists of skills, of which this is one, and perhaps of years or brackets
  /// after them.
  private boolean isWholeItem(int at) {
    int first = at;
    while (first > 0 && found.get(first - 1).fits && areJoined(first, first - 1)) {
      first--;
    }
    int last = at;
    while (last < found.size() - 1 && found.get(last + 1).fits && areJoined(last, last + 1)) {
      last++;
    }
    return context.isItem(found.get(first).start, found.get(last).end);
  }

  /// Whether commas, slashes or similar separators join it to an unambiguous skill, or to one with
  /// a context: `docker, react, go`. Three ambiguous words in a row, in the right case, support
  /// each other: `Go, Rust, C`; so do two languages with a slash between them.
  private boolean isListed(int at) {
    Candidate each = found.get(at);
    int row = 1;
    int fitting = each.fits ? 1 : 0;
    boolean languages = isLanguage(each);
    for (int step = -1; step <= 1; step += 2) {
      int last = Math.clamp(at + (long) step * MAX_LIST_ITEMS, 0, found.size() - 1);
      for (int i = at + step; i * step <= last * step && areJoined(i, i - step); i += step) {
        Candidate other = found.get(i);
        if (other.isUnambiguous() || row < ROW && each.fits && other.fits && isInContext(other)) {
          return true;
        }
        row++;
        fitting += other.fits ? 1 : 0;
        languages &= isLanguage(other) && isSlash(Math.min(each.end, other.end));
      }
    }
    return (row >= ROW || row == 2 && languages) && fitting == row;
  }

  private static boolean isLanguage(Candidate each) {
    return each.form.skill().category().equals("LANGUAGE");
  }

  private boolean isSlash(int index) {
    return index < text.length() && text.charAt(index) == '/';
  }

  private boolean areJoined(int one, int other) {
    Candidate before = found.get(Math.min(one, other));
    Candidate after = found.get(Math.max(one, other));
    return isSeparatorBetween(before.end, after.start, before.fits && after.fits);
  }

  /// A comma, slash or similar separator, `and`, `or`, or a hyphen with spaces around it.
  ///
  /// @param fits whether the case of both matches; only then a full stop joins them
  private boolean isSeparatorBetween(int from, int to, boolean fits) {
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
      case 1 ->
          isSeparator(text.charAt(start), spaced) || fits && end < to && text.charAt(start) == '.';
      case 2, 3 -> spaced && isAnd(start, end);
      default ->
          end - start > 3
              && text.charAt(start) == ','
              && end < to
              && (isAnd(start + 1, end) || isAnd(start + 2, end));
    };
  }

  private static boolean isSeparator(char c, boolean spaced) {
    return ",/&+|;•、和及或与や・と".indexOf(c) >= 0 || spaced && (c == '-' || c == '–');
  }

  private boolean isAnd(int start, int end) {
    int length = end - start;
    return length == 3 && (text.startsWith("and", start) || text.startsWith("nor", start))
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
