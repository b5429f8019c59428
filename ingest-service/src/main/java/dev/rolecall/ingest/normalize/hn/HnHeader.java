package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.pay.PayRules;
import dev.rolecall.ingest.normalize.place.CityNames;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.Memo;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.dictionary.WordDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first line of a post, `Company | Role | Place | REMOTE | $$`, in whatever order: what each
/// segment is, by what it holds.
///
/// @param company empty when no segment names it
/// @param titles in order
/// @param rest segments that are neither: places, modes, pay, addresses
/// @param lines how many lines of the post it takes up, and those before it
public record HnHeader(String company, List<String> titles, List<String> rest, int lines) {
  private static final String BAR = "|｜¦│┃";
  private static final Pattern BARS = Pattern.compile("\\s*[" + BAR + "]+\\s*");
  private static final Pattern OTHER_BARS =
      Pattern.compile("\\s+(?:[-–—•·]|--|//|::)\\s+|\\s*•\\s*");
  private static final Pattern SLASHES = Pattern.compile("\\s*/\\s+");
  private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
  private static final int MAX_COMMA_HEADER_LENGTH = 160;
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^\\W*(?:https?://|www\\.)\\S+\\W*$|^[\\w-]+(?:\\.[\\w-]+)+/?\\S*$");
  private static final Pattern DOMAIN = Pattern.compile("(?i)^[\\w-]+(?:\\.[a-z]{2,10}){1,2}$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)^\\W*(?:(?:multiple|various|several|many) .*|yc\\b.*|y combinator.*|series"
              + " [a-f]\\b.*|seed.*|visa.*|volunteer.*|unpaid.*|equity.*|salary.*|location.*|hiring.*|remote.*|urgent.*|startup.*|stealth"
              + " mode.*|we.?re hiring.*|now"
              + " hiring.*|job.*|position.*|role.*|apply.*|funded.*|full.?time.*|part.?time.*)$");
  private static final Pattern ITEM = Pattern.compile("^(?:[-*•>]|\\[?\\d{1,2}[.)\\]])\\s?.*");
  private static final Pattern PROSE_START =
      Pattern.compile(
          "\\s+(?=(?:We|We're|We’re|Our|You|At|I|I'm|The|This|Hi|Hey|About|Join|As|Looking|https?://\\S+|www\\.\\S+)\\s)");
  private static final Pattern AT_NAME =
      Pattern.compile(
          ".{5,80}?\\s(?:@|(?<=\\b(?:[Ee]ngineer|[Dd]eveloper|SRE|CTO|[Mm]anager|[Ll]ead|[Dd]esigner|s)"
              + " )at)\\s+(\\p{Lu}[^@]{1,50})");
  private static final Pattern BEFORE_AT = Pattern.compile("\\s(?:@|at)\\s.*$");
  private static final int LONG_SEGMENT = 90;
  private static final int MAX_HEADER_LENGTH = 250;
  private static final int MAX_TITLES = 12;

  private static final Memo<Boolean> IS_PLAIN = new Memo<>(HnHeader::tellsTerms);
  private static final Memo<Boolean> IS_TITLE = new Memo<>(HnHeader::tellsWork);

  public static final HnHeader NONE = new HnHeader("", List.of(), List.of(), 0);

  /// Nothing of it when no line is a header.
  public static HnHeader read(List<String> lines) {
    for (int i = 0; i < Math.min(3, lines.size()); i++) {
      int end = i + 1;
      StringBuilder line = new StringBuilder(lines.get(i));
      while (end < lines.size() && continues(line, lines.get(end))) {
        line.append(' ').append(lines.get(end++));
      }
      if (!isBarred(line)) {
        continue;
      }
      List<String> segments = segments(line.toString(), BARS);
      boolean item = ITEM.matcher(line).matches();
      if (segments.size() >= 3 && !item || segments.size() == 2 && i == 0) {
        HnHeader header = classify(segments, i == 0, end);
        if (i == 0
            || !header.titles().isEmpty()
            || header.rest().stream().anyMatch(HnHeader::isPlain)) {
          return header;
        }
      }
    }
    String first = lines.isEmpty() ? "" : lines.getFirst();
    HnHeader dashed = split(first, OTHER_BARS);
    HnHeader slashed = dashed.present() ? dashed : split(first, SLASHES);
    return slashed.present() ? slashed : split(first, COMMAS);
  }

  private static boolean isBarred(CharSequence line) {
    return line.chars().anyMatch(c -> BAR.indexOf(c) >= 0);
  }

  private static boolean continues(CharSequence line, String next) {
    return line.charAt(line.length() - 1) == '|' && next.length() < 200 || next.startsWith("|");
  }

  /// A header with other separators: its segments must say a good deal.
  private static HnHeader split(String line, Pattern separators) {
    boolean weak = separators == COMMAS;
    if (line.length() > (weak ? MAX_COMMA_HEADER_LENGTH : MAX_HEADER_LENGTH)) {
      return NONE;
    }
    List<String> segments = segments(line, separators);
    if (segments.size() < (weak ? 3 : 2)
        || weak && (line.startsWith("I ") || HnTitles.isSentence(line))) {
      return NONE;
    }
    long telling = segments.stream().filter(s -> isTitle(s) || isPlain(s) || isPlace(s)).count();
    boolean short_ = segments.getFirst().length() <= 50;
    if (weak && telling < 2) {
      return NONE;
    }
    return short_
            && (segments.size() >= 3 && telling >= 1
                || telling >= 2
                || telling == 1 && line.length() < 120)
        ? classify(segments, true, 1)
        : NONE;
  }

  private static List<String> segments(String line, Pattern bars) {
    List<String> segments = new ArrayList<>();
    for (String segment : bars.split(line)) {
      String cut = segment.strip();
      if (cut.length() > LONG_SEGMENT) {
        Matcher prose = PROSE_START.matcher(cut);
        cut = prose.find() ? cut.substring(0, prose.start()) : cut;
      }
      if (!cut.isEmpty()) {
        segments.add(cut);
      }
    }
    return segments;
  }

  public boolean present() {
    return !company.isEmpty() || !titles.isEmpty() || !rest.isEmpty();
  }

  /// Whether it says where, how or for how much.
  public boolean tells() {
    return rest.stream().anyMatch(segment -> isPlain(segment) || isPlace(segment));
  }

  /// Whether no title of it says what the work is.
  public boolean vague() {
    return titles.stream()
        .allMatch(title -> GenericTitles.matches(title) || !RoleNouns.isIn(title));
  }

  private static HnHeader classify(List<String> segments, boolean first, int lines) {
    Optional<String> at = first ? atName(segments.getFirst()) : Optional.empty();
    int named = first && at.isEmpty() ? companyAt(segments) : -1;
    String company = named < 0 ? at.orElse("") : CompanyNames.clean(segments.get(named));
    List<String> titles = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    boolean who =
        segments.stream().anyMatch(segment -> isTitle(segment) && !HnTitles.isSkillList(segment));
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (i == named) {
        rest.addAll(CompanyNames.brackets(segment));
      } else if (isTitle(segment)
          && segment.length() < 300
          && !(who && HnTitles.isSkillList(segment))) {
        boolean employer = i == 0 && at.isPresent();
        HnTitles read =
            HnTitles.of(employer ? BEFORE_AT.matcher(segment).replaceFirst("") : segment);
        titles.addAll(read.titles());
        rest.addAll(read.rest());
      } else {
        rest.add(segment);
      }
    }
    return new HnHeader(
        company, titles.stream().distinct().limit(MAX_TITLES).toList(), List.copyOf(rest), lines);
  }

  /// `Founding Backend Engineer @ Acme` names both.
  private static Optional<String> atName(String segment) {
    Matcher at = AT_NAME.matcher(segment);
    return at.matches()
        ? Optional.of(CompanyNames.clean(at.group(1))).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  /// The first segment that can be a name; the very first where none is better, unless it is
  /// something else for sure.
  private static int companyAt(List<String> segments) {
    for (int i = 0; i < Math.min(4, segments.size()); i++) {
      String segment = segments.get(i);
      boolean domain = DOMAIN.matcher(segment).matches() && i == 0;
      String name = CompanyNames.clean(segment);
      boolean can =
          (domain || !isAddress(segment))
              && !name.isEmpty()
              && name.length() <= 80
              && !NO_NAME.matcher(segment).matches()
              && !GenericTitles.matches(segment)
              && !isPlain(segment.equals(name) ? segment : name)
              && !(RoleNouns.endsIn(name) && (name.contains(" ") || i > 0))
              && !(i > 0 && isTitle(name))
              && !ScopeRules.isScope(name)
              && !(isPlace(name) && i > 0)
              && !(isPlace(name) && name.contains(","));
      if (can && isPlace(name) && i == 0 && !isSmallTown(name)) {
        return segments.size() > 1 && isName(segments.get(1)) ? 1 : 0;
      }
      if (can) {
        return i;
      }
    }
    String first = CompanyNames.clean(segments.getFirst());
    boolean sure =
        first.isEmpty()
            || first.length() > 80
            || isPlain(first)
            || NO_NAME.matcher(first).matches()
            || isAddress(segments.getFirst())
            || isPlace(first) && (first.contains(",") || ScopeRules.isScope(first));
    return sure || isTitle(first) && RoleNouns.endsIn(first) && first.contains(" ") ? -1 : 0;
  }

  /// Companies are called as some small town is: `Alma`.
  private static boolean isSmallTown(String name) {
    return name.chars().allMatch(Character::isLetter) && CityNames.large(name).isEmpty();
  }

  private static boolean isName(String segment) {
    String name = CompanyNames.clean(segment);
    return !name.isEmpty()
        && name.length() < 50
        && !isAddress(segment)
        && !isPlain(segment)
        && !isTitle(segment)
        && !isPlace(segment)
        && !NO_NAME.matcher(segment).matches();
  }

  private static boolean isPlace(String segment) {
    return segment.length() < 120 && PlaceRules.isPlace(segment);
  }

  /// A mode, a kind of employment or an amount, and so no name.
  private static boolean isPlain(String segment) {
    return IS_PLAIN.of(segment);
  }

  private static boolean tellsTerms(String segment) {
    return segment.length() < 60 && !WordDictionary.shared().modes(segment, "en").isEmpty()
        || segment.length() < 40 && !WordDictionary.shared().employment(segment, "en").isEmpty()
        || !PayRules.find(segment, null).isEmpty();
  }

  private static boolean isAddress(String segment) {
    return Words.finds(ADDRESS, segment);
  }

  public static boolean isTitle(String segment) {
    return IS_TITLE.of(segment);
  }

  private static boolean tellsWork(String segment) {
    return !isAddress(segment)
        && !(segment.length() > 60 && HnTitles.isSentence(segment))
        && (RoleNouns.isIn(segment)
            || GenericTitles.matches(segment)
            || !TitleDictionary.shared().find(segment).isEmpty());
  }
}
