package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.ArrayList;
import java.util.List;

/// The titles of a comment that has neither a header with titles nor a list, and no words of hiring
/// before a title: a part of its first lines, a separate line, or "as a Backend Engineer you will".
final class PlainTitles {
  /// `Acme. Frontend engineer (React). Full-time`, `Interface Designer @ Acme`.
  private static final FilteredPattern PARTS =
      FilteredPattern.of(
          "(?<![SJ]r)[.!]\\s+|\\s*\\|[|\\s]*|\\s+[-–—@•~]+\\s+|:\\s+|\\sat\\s(?=\\p{Lu})|(?<=\\p{Ll})(?<!\\b(?:[Ff]ull|[Ff]ront|[Bb]ack))[-–—](?=\\p{Lu})|,\\s+(?=\\p{Lu})");

  /// What follows a title: `Data Engineer with focus on Hadoop`.
  private static final FilteredPattern TAIL =
      FilteredPattern.of(
          "\\s(?:with|to|who|for|in|needed|wanted|welcome|required|position|role)\\b.*$");

  private static final FilteredPattern BRACKETS = FilteredPattern.of("\\s*\\([^()]*\\)");
  private static final FilteredPattern SPACES = FilteredPattern.of("\\s+");

  private static final FilteredPattern ABOUT_ONESELF =
      FilteredPattern.of("\\bI\\b|\\b(?:hired|work|working)\\b");

  /// Nouns that are titles on their own.
  private static final FilteredPattern SINGLE =
      FilteredPattern.of("DevOps|SREs?|CTO|DBA|[Ss]ys ?[Aa]dmin");

  /// Titles that name no kind of work, in the first lines only: `Full-time developer.`
  private static final FilteredPattern VAGUE =
      FilteredPattern.of("(?i)(?:engineers?|developers?|devs|programmers?|designers?|interns)");

  /// A title beside other titles of its line.
  private static final FilteredPattern PLURAL =
      FilteredPattern.of("(?i)(?:engineers|developers|designers)");

  private static final int LINES_SEARCHED = 5;
  private static final int VAGUE_LINES_SEARCHED = 2;
  private static final int MAX_LINE_LENGTH = 220;
  private static final int MAX_PLAIN_LINE_LENGTH = 60;
  private static final int MAX_WORDS = 7;

  private PlainTitles() {}

  /// Empty when no title is found.
  ///
  /// @param from index of the first line after the header
  static List<HnRole> in(PostingText text, int from) {
    List<HnRole> specific = in(text, from, false);
    List<HnRole> addressed = specific.isEmpty() ? SecondPersonTitles.in(text) : specific;
    return ProseTitles.distinct(addressed.isEmpty() ? in(text, from, true) : addressed);
  }

  private static List<HnRole> in(PostingText text, int from, boolean vague) {
    List<String> lines = text.lines();
    List<HnRole> found = new ArrayList<>();
    for (int i = 0; i < lines.size() && found.isEmpty(); i++) {
      String line = lines.get(i);
      boolean near = i < LINES_SEARCHED && line.length() <= MAX_LINE_LENGTH;
      if (!near && i < VAGUE_LINES_SEARCHED) {
        // only the start of a longer line can be a title
        parts(line).stream().limit(1).forEach(part -> found.addAll(titles(part, false)));
        continue;
      }
      if ((near || line.length() <= MAX_PLAIN_LINE_LENGTH) && RoleNouns.isIn(line)) {
        List<String> parts = near ? parts(line) : List.of(line);
        boolean first = vague && i < VAGUE_LINES_SEARCHED && line.indexOf('<') < 0;
        parts.forEach(part -> found.addAll(titles(part, first)));
        if (found.size() > 1) {
          found.clear();
          parts.forEach(part -> found.addAll(titles(part, first || PLURAL.matches(part))));
        }
      }
    }
    return found;
  }

  private static List<String> parts(String line) {
    return Words.split(line, PARTS);
  }

  /// The titles of the first two lines.
  ///
  /// @param from index of the first of them
  static List<HnRole> atStart(PostingText text, int from) {
    List<HnRole> found = new ArrayList<>();
    text.lines().stream()
        .skip(from)
        .limit(2)
        .filter(line -> line.length() <= MAX_LINE_LENGTH && RoleNouns.isIn(line))
        .flatMap(line -> Words.split(line, PARTS).stream())
        .forEach(part -> found.addAll(titles(part, false)));
    return ProseTitles.distinct(found);
  }

  private static List<HnRole> titles(String part, boolean vague) {
    String item = HnTitles.withoutMore(ItemStart.withoutBullet(part).strip());
    String words = TAIL.replaceFirst(item, "");
    String plain = TitleAdjectives.strip(words);
    if (plain.isEmpty() || !ListTitles.canBeTitle(plain)) {
      return List.of();
    }
    HnTitles read = HnTitles.of(plain);
    return read.titles().stream()
        .filter(
            title ->
                isTitle(title)
                    || vague
                        && VAGUE.matches(title)
                        && !(title.equalsIgnoreCase("interns") && read.titles().size() == 1)
                    || read.titles().size() > 2 && RoleNouns.endsIn(title))
        .map(title -> new HnRole(title, read.rest()))
        .toList();
  }

  private static boolean isTitle(String title) {
    String base = BRACKETS.replaceAll(title, "").strip();
    int words = SPACES.split(base).length;
    return !ABOUT_ONESELF.finds(base)
        && (words >= 2 || SINGLE.matches(base))
        && words <= MAX_WORDS
        && RoleNouns.endsIn(base)
        && !TitleDetails.isSentence(title)
        && TitleDictionary.shared().best(title).isPresent();
  }
}
