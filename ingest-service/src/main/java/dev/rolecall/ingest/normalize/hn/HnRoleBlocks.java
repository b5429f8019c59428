package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the lines that describe one of several roles. Such a block starts with a line that starts
/// with the role's title, and ends before the next one, or where the text turns to all roles again.
final class HnRoleBlocks {
  static final int NONE = -1;

  /// The owner of a line that names several roles of the list.
  static final int GROUPED = -2;

  /// What may precede a title in its line.
  private static final FilteredPattern LEAD =
      FilteredPattern.of(
          "^(?:[-*•·–—+>→▪●#_\\s\\p{So}»›'‘]|\\((?:senior|sr\\.?|junior|lead|staff)\\)|\\[?\\d{1,2}[.)\\]]|\\(\\d{1,2}\\)|[A-H][.)]\\s|(?:open"
              + " )?(?:role|position|title|job|opening)s?(?: \\d)?\\s?:)*",
          Pattern.CASE_INSENSITIVE);

  /// The start of a line that applies to all roles.
  private static final FilteredPattern SHARED =
      FilteredPattern.of(
          "^[-*•#\\s]*(about (?:us|the company|our)|our"
              + " |tech\\b|technolog|stack\\b|benefits|perks|we |we're|we’re|what we|why |to"
              + " apply|apply|how to|interested|if you|if any|if"
              + " this|e-?mail|contact|send|please|for more|more info|see |check out|all |both"
              + " |everyone|feel free|questions|reach|drop |visa|equal|thanks|company|you"
              + " can|our|process|interview|https?:)",
          Pattern.CASE_INSENSITIVE);

  private static final String ITEMS = "-*•";

  /// A longer rest of the line after a title is its description.
  private static final int MAX_HEADING_REST = 60;

  private static final int MAX_LAST_BLOCK = 14;

  private final List<String> titles;
  private final List<String> lines;
  private final int[] starts;

  private HnRoleBlocks(List<String> titles, List<String> lines) {
    this.titles = titles.stream().map(title -> title.toLowerCase(Locale.ROOT)).toList();
    this.lines = lines;
    this.starts = new int[lines.size()];
    Arrays.fill(starts, NONE);
  }

  /// For each line the index of the role that it describes, or -1.
  ///
  /// @param from index of the first line after the header
  static int[] owners(List<String> titles, int from, List<String> lines) {
    HnRoleBlocks blocks = new HnRoleBlocks(titles, lines);
    for (int i = from; i < lines.size(); i++) {
      blocks.starts[i] = blocks.roleAt(lines.get(i));
    }
    blocks.markGrouped(from);
    int[] owners = new int[lines.size()];
    Arrays.fill(owners, NONE);
    for (int i = from; i < lines.size(); i++) {
      if (blocks.starts[i] == GROUPED) {
        owners[i] = GROUPED;
      } else if (blocks.starts[i] != NONE) {
        Arrays.fill(owners, i, blocks.end(i, from), blocks.starts[i]);
      }
    }
    return owners;
  }

  /// The areas under a heading such as `Senior Developers:` each belong to one role.
  private void markGrouped(int from) {
    for (int i = from + 1; i + 1 < lines.size(); i++) {
      if (starts[i] == NONE && isUnreadItem(i)) {
        starts[i] = GROUPED;
      }
    }
    for (int i = from; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      if (line.endsWith("s:") && !GroupedTitles.underHeading(line, lines.get(i + 1)).isEmpty()) {
        starts[i] = GROUPED;
        starts[i + 1] = GROUPED;
      }
    }
  }

  /// A line with a link between two items with links: a role that was not recognized.
  private boolean isUnreadItem(int index) {
    boolean between = starts[index - 1] >= 0 && starts[index + 1] >= 0;
    String bullet = lines.get(index).substring(0, 1);
    boolean item =
        ITEMS.contains(bullet)
            && lines.get(index - 1).startsWith(bullet)
            && lines.get(index + 1).startsWith(bullet);
    return between && item
        || between
            && lines.get(index).contains("http")
            && !lines.get(index).startsWith("http")
            && lines.get(index - 1).contains("http")
            && lines.get(index + 1).contains("http");
  }

  /// The role whose title a line starts with, -1 when there is none, or several in the line.
  private int roleAt(String line) {
    FilteredPattern.Search lead = LEAD.search(line);
    String words =
        (lead.lookingAt() ? line.substring(lead.end()) : line)
            .replace("*", "")
            .toLowerCase(Locale.ROOT);
    int best = NONE;
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      boolean longer = best == NONE || title.length() > titles.get(best).length();
      if (!title.isEmpty() && startsWith(words, title) && longer) {
        best = i;
      }
    }
    return best == NONE || containsOther(words, best) ? NONE : best;
  }

  private static boolean startsWith(String words, String title) {
    if (!words.startsWith(title)) {
      return false;
    }
    boolean whole =
        words.length() == title.length()
            || !Character.isLetterOrDigit(words.charAt(title.length()));
    return whole || words.startsWith("s", title.length());
  }

  private boolean containsOther(String words, int role) {
    String rest = words.substring(titles.get(role).length());
    for (int i = 0; i < titles.size(); i++) {
      if (i != role && !titles.get(i).isEmpty() && contains(rest, titles.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// `software engineering` does not contain the title `software engineer`.
  private static boolean contains(String text, String title) {
    int at = text.indexOf(title);
    return at >= 0 && startsWith(text.substring(at), title);
  }

  /// The index after the block that starts at a line.
  private int end(int start, int from) {
    int next = start + 1;
    while (next < lines.size() && starts[next] == NONE) {
      next++;
    }
    if (next == start + 1) {
      return next;
    }
    return isSection(start) && (next < lines.size() || hasEarlierSection(start, from))
        ? next < lines.size() ? next : endOfLast(start, from)
        : endOfItem(start, next);
  }

  /// Whether the line is a heading rather than an item with its description.
  private boolean isSection(int start) {
    String line = lines.get(start);
    int title = titles.get(starts[start]).length();
    boolean afterItem = start > 0 && starts[start - 1] != NONE;
    return line.length() - title <= MAX_HEADING_REST && !afterItem;
  }

  private boolean hasEarlierSection(int start, int from) {
    for (int i = start - 1; i >= from; i--) {
      if (starts[i] >= 0) {
        return isSection(i) && starts[i + 1] == NONE;
      }
    }
    return false;
  }

  /// The last section has at least one line below its title. It ends where the text turns to all
  /// roles, if earlier sections have no such line.
  private int endOfLast(int start, int from) {
    Set<String> known = new HashSet<>();
    for (int i = from; i < start; i++) {
      FilteredPattern.Search shared = SHARED.search(lines.get(i));
      if (shared.find()) {
        known.add(shared.group(1).toLowerCase(Locale.ROOT));
      }
    }
    int end = start + 2;
    while (end < lines.size() && end - start < MAX_LAST_BLOCK) {
      FilteredPattern.Search shared = SHARED.search(lines.get(end));
      if (shared.find() && !known.contains(shared.group(1).toLowerCase(Locale.ROOT))) {
        return end;
      }
      end++;
    }
    return end;
  }

  /// An item with its link and its bullets.
  private int endOfItem(int start, int next) {
    boolean bulleted = isItem(lines.get(start));
    int end = start + 1;
    while (end < next) {
      String line = lines.get(end);
      if (!line.startsWith("http") && (bulleted || !isItem(line))) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isItem(String line) {
    return !line.isEmpty() && ITEMS.indexOf(line.charAt(0)) >= 0;
  }
}
