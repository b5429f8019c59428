package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The titles in a short string, without what is not part of a title: places, modes, pay.
///
/// @param titles in order
/// @param rest the removed parts
public record HnTitles(List<String> titles, List<String> rest) {
  /// The titles of a string that names none.
  static final HnTitles NONE = new HnTitles(List.of(), List.of());

  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");

  /// What may follow a title: `Engineer - Berlin`, `Engineer, remote`, `Engineer in Berlin`.
  private static final FilteredPattern TAIL =
      FilteredPattern.of(
          "^(.*\\S)(?:\\s*[-–—]\\s+|\\s+[-–—@]\\s+|\\s*,\\s*|\\s+(?:in|at|-)\\s+(?:the"
              + " )?)(\\S.*)$");

  /// One of these is in every match of [#TAIL].
  private static final String[] TAIL_CUES = {",", " - ", " – ", " — ", " @ ", " in ", " at "};

  /// Several skills in brackets are a remark; two with a slash can be part of the title.
  private static final FilteredPattern SKILL_LIST =
      FilteredPattern.of("[,+&]|/[^/]*/[^/]*|\\b(?:and|or)\\b.*[,/]");

  private static final FilteredPattern CLAUSE =
      FilteredPattern.of(
          "(?i)(?:first(?= (?:\\w+"
              + " )?hire)|with|ideally|preferably|prior|e\\.?g|incl|especially|for|to|experience|must|no|any|all|see|also|some|at"
              + " least)\\b.{3,}|\\d+(?:-\\d+)?\\+? ?(?:years|yrs|yoe)\\b.*");

  /// Pay after a title.
  private static final FilteredPattern PAY =
      FilteredPattern.of(
          "\\s*[-–—,(|]*\\s*(?:up to |from )?(?:[$€£¥₹]|\\b(?:USD|EUR|GBP|CHF|CAD)\\b)\\s?\\d.*$");

  /// The rest of `for most positions`, and what describes the founders: `Ex-Bank founders`.
  private static final FilteredPattern NOTHING =
      FilteredPattern.of("(?:for .*|most|some|any|all|other|and)|[Ee]x-.*founders?");

  private static final FilteredPattern PLACE_AND_DASH =
      FilteredPattern.of("(\\p{Lu}[\\p{L} .]{2,25}?)\\s+[-–—]+\\s+");

  private static final FilteredPattern PLACE_BEFORE =
      FilteredPattern.of(
          "(\\p{Lu}[^,;/&()]{2,30}),\\s?((\\p{Lu}{2}\\b|\\p{Lu}\\p{L}+(?:"
              + " \\p{Lu}\\p{L}+)?(?![-\\p{L}]))?[\\s,:–-]*(.*))");

  /// `Lots of positions - Backend Engineer, Designer`.
  private static final FilteredPattern LABEL =
      FilteredPattern.of(
          "(?i)^(?:full|part)[- ]time\\s*[:–—-]\\s+(?=\\S)|^(?:(?:full[- ]time|lots"
              + " of|open|current|available|multiple|several|various|many|\\d+)"
              + " )*(?:positions|roles|openings|jobs)\\s*[:–—-]\\s+(?=\\S)");

  /// `tester and PM positions available`.
  private static final FilteredPattern AVAILABLE =
      FilteredPattern.of(
          "(?i)(?<=\\w)\\s+(?:positions?|roles?|openings?|jobs)(?: (?:are|is|now|currently))*"
              + " (?:available|open)$");

  /// After the last title of a list.
  private static final FilteredPattern MORE =
      FilteredPattern.of("(?i)[\\s,]+(?:and|&|\\+) (?:(?:many|lots) )?(?:more|others)\\W*$");

  private static final FilteredPattern ADDRESS = FilteredPattern.of("https?://\\S+|www\\.\\S+");
  private static final FilteredPattern END_MARKS =
      FilteredPattern.of("(?<![SJ]r)(?<!Eng)[.;:,\\s]+$");
  private static final int MAX_TAILS = 3;

  private static final FunctionCache<HnTitles> READ = new FunctionCache<>(HnTitles::read);

  public static HnTitles of(String segment) {
    return READ.of(segment);
  }

  /// The title of a string that names one, even if it looks like a list.
  static HnTitles ofOne(String segment) {
    return read(segment, List::of);
  }

  private static HnTitles read(String segment) {
    return read(segment, TitleList::split);
  }

  private static HnTitles read(String segment, Function<String, List<String>> splitter) {
    List<String> rest = new ArrayList<>();
    String unlabeled =
        LABEL.replaceFirst(withoutMore(withoutEndMarks(withoutAddresses(segment)).strip()), "");
    String offered = AVAILABLE.replaceFirst(unlabeled, "");
    String plain = withoutPlaceAndDash(withoutDetails(offered, rest), rest);
    String stripped = withoutPlaceBefore(withoutPlaceBefore(plain, rest), rest);
    List<String> titles = new ArrayList<>();
    for (String title : splitter.apply(stripped)) {
      String clean = TitleCleanup.clean(withoutDetails(title, rest));
      if (TitleLevels.isOnly(clean) || !RoleNouns.isIn(clean) && HnSegments.isTerms(clean)) {
        rest.add(clean);
      } else if (!clean.isEmpty() && !NOTHING.matches(clean)) {
        titles.add(clean);
      }
    }
    return new HnTitles(titles.stream().distinct().toList(), List.copyOf(rest));
  }

  /// `Backend Engineer, and more`.
  static String withoutMore(String titles) {
    return MORE.replaceFirst(titles, "");
  }

  private static String withoutEndMarks(String segment) {
    boolean plain =
        !segment.isEmpty() && Character.isLetterOrDigit(segment.charAt(segment.length() - 1));
    return plain ? segment : END_MARKS.replaceAll(segment, "");
  }

  private static String withoutAddresses(String segment) {
    boolean addressed = segment.contains("http") || segment.contains("www.");
    return addressed ? ADDRESS.replaceAll(segment, " ") : segment;
  }

  /// Moves brackets and tails that state a place, a mode or pay to the rest.
  private static String withoutDetails(String title, List<String> rest) {
    boolean bracketed = title.indexOf('(') >= 0 || title.indexOf('[') >= 0;
    String plain = Words.squeeze(bracketed ? withoutBrackets(title, rest) : title);
    FilteredPattern.Search pay = PAY.search(plain);
    boolean paid = hasDigit(plain) && pay.find() && RoleNouns.isIn(plain.substring(0, pay.start()));
    if (paid) {
      rest.add(plain.substring(pay.start()));
    }
    String stripped =
        withoutSkills(
            withoutPlaceAfter(paid ? plain.substring(0, pay.start()).strip() : plain, rest), rest);
    for (int i = 0; i < MAX_TAILS; i++) {
      FilteredPattern.Search tail = TAIL.search(stripped);
      if (!Words.containsAny(stripped, TAIL_CUES)
          || !tail.matches()
          || !TitleDetails.isNonTitleDetail(tail.group(2))
          || !RoleNouns.isIn(tail.group(1))) {
        break;
      }
      rest.add(tail.group(2));
      stripped = tail.group(1);
    }
    return stripped;
  }

  /// `Full-stack Developer - Python, React, SQL`.
  private static String withoutSkills(String title, List<String> rest) {
    int dash = title.indexOf(" - ");
    if (dash < 0
        || !RoleNouns.isIn(title.substring(0, dash))
        || !TitleDetails.listsOnlySkills(title.substring(dash + 3))) {
      return title;
    }
    rest.add(title.substring(dash + 3));
    return title.substring(0, dash);
  }

  /// `Oslo - Ruby Developers`.
  private static String withoutPlaceAndDash(String title, List<String> rest) {
    return PLACE_AND_DASH
        .atStart(title)
        .filter(placed -> isPlaceOnly(placed.group(1)))
        .filter(placed -> RoleNouns.isIn(title.substring(placed.end())))
        .map(
            placed -> {
              rest.add(placed.group(1));
              return title.substring(placed.end());
            })
        .orElse(title);
  }

  /// `San Mateo, Ruby Developers`.
  private static String withoutPlaceBefore(String title, List<String> rest) {
    FilteredPattern.Search placed = PLACE_BEFORE.search(title);
    if (title.indexOf(',') < 0
        || !placed.matches()
        || !isPlaceOnly(placed.group(1))
        || !RoleNouns.isIn(placed.group(2))) {
      return title;
    }
    String second = placed.group(3);
    boolean both =
        second != null
            && isPlaceOnly(placed.group(1) + ", " + second)
            && (second.length() == 2 || isPlaceOnly(second))
            && RoleNouns.isIn(placed.group(4));
    rest.add(both ? placed.group(1) + ", " + second : placed.group(1));
    return both ? placed.group(4) : placed.group(2);
  }

  /// `DevOps Engineer Madrid, Spain`.
  private static String withoutPlaceAfter(String title, List<String> rest) {
    int noun = RoleNouns.endOfFirst(title);
    boolean capitalized =
        noun > 0
            && noun + 2 < title.length()
            && title.charAt(noun) == ' '
            && Character.isUpperCase(title.charAt(noun + 1));
    if (!capitalized || !isPlaceOnly(title.substring(noun + 1))) {
      return title;
    }
    rest.add(title.substring(noun + 1));
    return title.substring(0, noun);
  }

  private static boolean isPlaceOnly(String words) {
    return !RoleNouns.isIn(words)
        && !TitleDetails.containsSkill(words)
        && !SharedNouns.isArea(words)
        && PlaceRules.isPlace(words);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutBrackets(String title, List<String> rest) {
    Matcher brackets = BRACKETS.matcher(title);
    StringBuilder kept = new StringBuilder();
    while (brackets.find()) {
      boolean detail = isNonTitleDetail(brackets.group(1).strip());
      boolean remark = !detail && isRemark(brackets.group(1).strip());
      if (detail || remark) {
        rest.add(brackets.group(1));
      }
      brackets.appendReplacement(
          kept, detail || remark ? " " : Matcher.quoteReplacement(brackets.group()));
    }
    brackets.appendTail(kept);
    return kept.toString();
  }

  /// A list of skills, or a clause: `(with some design experience)`.
  private static boolean isRemark(String bracketed) {
    return SKILL_LIST.finds(bracketed) && TitleDetails.isSkillList(bracketed)
        || CLAUSE.starts(bracketed)
        || TitleDetails.isSentence(bracketed);
  }

  static boolean isNonTitleDetail(String bracketed) {
    return TitleDetails.isGenderMark(bracketed)
        || TitleLevels.isOnly(bracketed)
        || TitleDetails.isNonTitleDetail(bracketed) && !TitleDetails.containsSkill(bracketed);
  }
}
