package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The roles that a post tells of: those of its header, else those of its list, else the ones that
/// its prose names.
///
/// @param title empty when it is not stated
/// @param own what is said of this role alone: the rest of its list item, or of its title
public record HnRoles(String title, List<String> own) {
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*•·–—+>→▪●]+|\\[?\\d{1,2}[.)\\]]|\\(\\d{1,2}\\))\\s*");
  private static final Pattern ITEM_CUT =
      Pattern.compile("\\s*(?:https?://|\\||::?\\s|:$|\\s->|\\s[-–—]+>?\\s(?=https?://)|\\s=>)");
  private static final Pattern DASH = Pattern.compile("\\s+[-–—]+\\s+");

  /// `Backend Engineer - you will own ...`: a title does not go on in small letters.
  private static final Pattern TOLD = Pattern.compile("\\s+[-–—]+\\s+(?=\\p{Ll})");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\b(?:i['’]m|i"
              + " am|you|we|our|(?-i:us)|your|will|(?-i:experience|strong|ability)|closely|and"
              + " more|years|they|who|they're|is|are|be|have|has|help|build|building|working|report|reports|collaborate|currently|please|email|contact|apply|founded|ex|former|led"
              + " by|talk to)\\b|[.!?]\\s+\\p{Lu}");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern TITLE_CASE =
      Pattern.compile(
          "^(?:[\\p{Lu}\\d.&/(+#@-]\\S*|iOS\\S*|of|and|or|for|the|in|to|with|&|/|-|–|—|\\+)(?:\\s+(?:[\\p{Lu}\\d.&/(+#@-]\\S*|iOS\\S*|of|and|or|for|the|in|to|with|&|/|-|–|—|\\+))*$");
  private static final CuedPattern PLURAL =
      CuedPattern.of(
          "\\b(?:engineers|developers|designers|managers)\\b",
          "engineers",
          "developers",
          "designers",
          "managers");
  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s|:>=–—-]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// What may follow the noun of a title.
  private static final Pattern TITLE_TAIL =
      Pattern.compile(
          "\\s*(?:[,(/–—+&-]|\\s[-–—|]\\s|[IVX]+\\b|for\\b|with\\b|in\\b|of\\b|at\\b|\\d).{0,50}");

  private static final int MOST = 12;
  private static final int MAX_ITEM_LENGTH = 80;

  public static List<HnRoles> of(HnHeader header, PostText text) {
    List<HnRoles> listed = listedOnce(header, text);
    if (header.titles().isEmpty() || header.vague()) {
      if (listed.size() > 1) {
        return listed;
      }
      List<HnRoles> told = HnProse.roles(text);
      if (!listed.isEmpty()) {
        return joined(listed, told);
      }
      if (!told.isEmpty()) {
        return told;
      }
      return header.titles().isEmpty()
          ? List.of(new HnRoles("", List.of()))
          : header.titles().stream().map(title -> new HnRoles(title, List.of())).toList();
    }
    List<HnRoles> named =
        header.titles().stream().map(title -> new HnRoles(title, ownOf(title, listed))).toList();
    boolean many = listed.size() >= 2 && header.titles().stream().allMatch(HnRoles::plural);
    return many ? listed : joined(named, listed);
  }

  /// Those that are called alike are one, but for `Jr Backend Engineer` where `Backend Engineer`
  /// stands beside it.
  private static List<HnRoles> joined(List<HnRoles> first, List<HnRoles> more) {
    return Stream.concat(
            first.stream(),
            more.stream()
                .filter(role -> first.stream().noneMatch(known -> isAgain(known, role, more))))
        .limit(MOST)
        .toList();
  }

  private static boolean isAgain(HnRoles known, HnRoles role, List<HnRoles> beside) {
    Set<String> words = words(known.title);
    Set<String> others = words(role.title);
    return words.containsAll(others)
        || others.containsAll(words)
            && beside.stream().noneMatch(other -> words.equals(words(other.title)));
  }

  /// Whether a list of roles stands in the text.
  public static boolean lists(HnHeader header, PostText text) {
    return !listedOnce(header, text).isEmpty();
  }

  private static boolean plural(String title) {
    return PLURAL.finds(title);
  }

  private static List<String> ownOf(String title, List<HnRoles> listed) {
    return listed.stream()
        .filter(role -> role.title.equalsIgnoreCase(title))
        .map(HnRoles::own)
        .findFirst()
        .orElse(List.of());
  }

  private static Set<String> words(String title) {
    String plain =
        title
            .toLowerCase(Locale.ROOT)
            .replace("back-end", "backend")
            .replace("front-end", "frontend")
            .replace("full-stack", "fullstack")
            .replace("full stack", "fullstack");
    Set<String> words = new HashSet<>();
    for (String word : NO_WORD.split(plain)) {
      words.add(
          word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }
    return words;
  }

  private static List<HnRoles> listedOnce(HnHeader header, PostText text) {
    return text.once("roles", () -> listed(header, text));
  }

  private static List<HnRoles> listed(HnHeader header, PostText text) {
    List<HnRoles> roles = new ArrayList<>();
    List<String> lines = text.lines();
    for (int i = header.lines(); i < lines.size() && roles.size() < MOST; i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      item(lines.get(i), next).forEach(roles::add);
    }
    List<String> seen = new ArrayList<>();
    return roles.stream()
        .filter(role -> !role.title.isEmpty())
        .filter(
            role ->
                !seen.contains(role.title.toLowerCase(Locale.ROOT))
                    && seen.add(role.title.toLowerCase(Locale.ROOT)))
        .limit(MOST)
        .toList();
  }

  /// The role or roles of a list item, or of a short line that is nothing but a title.
  private static List<HnRoles> item(String line, String next) {
    if (!RoleNouns.isIn(line)) {
      return List.of();
    }
    Matcher bullet = BULLET.matcher(line);
    boolean bulleted = bullet.lookingAt();
    String words = bulleted ? line.substring(bullet.end()) : line;
    Matcher cut = ITEM_CUT.matcher(words);
    boolean cuts = mayCut(words) && cut.find();
    String title = cuts ? words.substring(0, cut.start()) : words;
    String after = cuts ? words.substring(cut.start()) : "";
    if (title.length() > MAX_ITEM_LENGTH) {
      Matcher dash = DASH.matcher(title);
      if (!dash.find()) {
        return List.of();
      }
      after = title.substring(dash.end()) + " " + after;
      title = title.substring(0, dash.start());
    }
    Matcher told = TOLD.matcher(title);
    if (told.find()) {
      after = title.substring(told.end()) + " " + after;
      title = title.substring(0, told.start());
    }
    title = title.replace("*", "").replace("_", " ").strip();
    if (!startsWell(title)) {
      return List.of();
    }
    boolean linked =
        Words.finds(ADDRESS, line) || next.startsWith("http") || cuts && words.endsWith(":");
    HnTitles read = HnTitles.of(title);
    if (!isTitle(title, read, bulleted, linked)) {
      return List.of();
    }
    List<String> own = new ArrayList<>(read.rest());
    String said = ADDRESS.matcher(after).replaceAll(" ");
    said = LEADING_MARKS.matcher(said).replaceFirst("").strip();
    if (!said.isEmpty() && said.length() < 160) {
      own.addAll(Words.split(said, BARS));
    }
    return read.titles().stream().map(t -> new HnRoles(t, own)).toList();
  }

  private static boolean mayCut(String words) {
    return words.indexOf(':') >= 0
        || words.indexOf('|') >= 0
        || words.contains("->")
        || words.contains("=>");
  }

  /// For those who write without capitals.
  private static boolean startsAsTitle(String title) {
    return TitleDictionary.shared().find(title).stream().anyMatch(found -> found.start() < 12);
  }

  private static boolean startsWell(String title) {
    return title.length() >= 3
        && title.length() <= MAX_ITEM_LENGTH
        && (Character.isLetterOrDigit(title.charAt(0)) || title.charAt(0) == '.')
        && !Words.finds(SENTENCE, title);
  }

  private static boolean isTitle(String title, HnTitles read, boolean bulleted, boolean linked) {
    if (read.titles().isEmpty()) {
      return false;
    }
    String bare = read.titles().getFirst();
    int noun = RoleNouns.endOfFirst(bare);
    if (noun < 0 || SPACES.split(bare).length > 9) {
      return false;
    }
    boolean ends = RoleNouns.endsIn(bare) || TITLE_TAIL.matcher(bare.substring(noun)).matches();
    boolean capital =
        Character.isUpperCase(title.charAt(0))
            || title.startsWith("iOS")
            || title.charAt(0) == '.'
            || Character.isDigit(title.charAt(0));
    boolean titleCase = TITLE_CASE.matcher(title).matches();
    return ends
        && (titleCase
            || capital && (linked || bulleted && title.length() < 60)
            || bulleted && RoleNouns.endsIn(bare) && title.length() < 45 && startsAsTitle(title));
  }
}
