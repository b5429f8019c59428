package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.Agencies;
import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.place.CityNames;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Company;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The company of a comment: the one that its header names, else the one that its first sentences
/// name, else the one that its links or mail addresses suggest.
public final class HnCompany {
  /// `Acme is`, `We are Acme`, `at Acme`, `join Acme`.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?=[A-Z.,!?\\n"
              + "(waj])(?:^|[.!?\\n"
              + "(] ?|, [A-Z]{2}: |\\b[Ww]e(?:'|’| a)re |\\bat |\\bjoin |\\bHere at |\\bI(?:'m| am)"
              + " .{0,30} (?:at|of) )((?:[A-Z]|\\d+[A-Za-z])[\\w&.'’-]*(?:"
              + " (?:[A-Z&][\\w&.'’-]*|of|and)){0,3})(?:(?: ?\\([^)]*\\)|,(?: [^,.\\n"
              + "]{3,50},)?)?"
              + " (?:is|are|was|builds?|makes?|helps?|develops?|provides?|has|seeks|needs|wants|in"
              + " [A-Z][^.\\n"
              + "]{2,60}? (?:is|are|has|seeks))\\b|, (?:an? |\\w+ (?:people|engineers)))");

  /// A name at the start of the text.
  private static final Pattern START =
      Pattern.compile(
          "^(?:(?:Hi|Hey|Hello)(?: all| everyone| HN| there)?[,!.] +(?:I'?m \\w+ (?:from|at|of)"
              + " )?)?((?:[A-Z0-9][\\w&.'’-]*|of|the|and|&)(?:"
              + " (?:[A-Z0-9&][\\w&.'’-]*|of|the|and)){0,3})(?:,? (?:Inc|LLC|Ltd|GmbH)\\.?)?(?:"
              + " ?\\([^)]{0,80}\\))?(?: ?(?:--|–|—|\\||::)| - |(?<=\\))\\. |, (?:founded|which"
              + " |who |a |an |the |based|we|offices|located)|:? (?:is|are) (?:(?:a|an|the)"
              + " |(?:\\w+ )?(?:hiring|looking|seeking|building|growing|searching|recruiting))|[,:]"
              + " ?$)");

  private static final Pattern LINKED_NAME =
      Pattern.compile("(\\p{Lu}[\\w&.'’ -]{1,40}?) ?[(|–—-]{1,2} ?(?:https?://|www\\.)\\S+\\)?");

  /// A name after `at` or `join`, and a less certain one after `for`.
  private static final Pattern AT =
      Pattern.compile(
          "\\b(?:at|join|to join) ([A-Z][\\w&.-]+(?: [A-Z][\\w&.-]+){0,2})\\b(?![@/\\w])");

  private static final Pattern FOR =
      Pattern.compile("\\bfor ([A-Z][\\w&.-]+(?: [A-Z][\\w&.-]+){0,2})\\b(?![@/\\w])");

  /// Words in the place of a name that are not names.
  private static final Set<String> NOT_NAMES =
      Set.copyOf(
          Arrays.asList(
              ("hacker news,"
                   + "we,our,the,this,i,you,it,there,they,that,hi,hello,what,who,remote,here,if,"
                   + "all,hn,as,in,a,an,my,hiring,looking,help,come,positions,company,role,roles,"
                   + "job,you'll,you’ll,we'll,build,hey,these,those,whatever,please,position,"
                   + "postings,team,will,stack,backend,frontend,design,developers,developer,"
                   + "engineers,engineer,python,java,javascript,ruby,rails,cities,salary,processes,"
                   + "senior,junior,technology,first,why,how,when,where,citizenship,math,"
                   + "experience,skills,benefits,requirements,responsibilities,everyone,someone,"
                   + "currently,about,and,to,with,can,do,some,want,need,so,most,both,very,things,"
                   + "details,ideal,candidates,candidate,located,founded,development,engineering,"
                   + "startup,he,she,its,your,their,no,yes,not,also,each,every,over,devops,"
                   + "programming,code,data,software,people,email,apply,me,based")
                  .split(",")));

  private static final FilteredPattern TWO_SENTENCES =
      FilteredPattern.of("(?<!\\b(?:Inc|Ltd|St|Co|Corp|Dr|Mr))\\. ");

  /// Later in the text, a technology in the place of a name is rather one that the company uses.
  private static final int MAX_SKILL_START = 200;

  /// What separates a name from the sentence about it, below the line with the place.
  private static final Pattern SEPARATED =
      Pattern.compile(
          "^(?!At )[^:.!?]{2,60}?(?:\\.\\w+)?[^:.!?]{0,30}?(?: ?(?:--|–|—|::)| - | \\(| is )");

  private static final int MAX_NAME_LENGTH = 80;
  private static final int LINES_BELOW_PLACE = 3;

  /// How much of the text is searched for a name.
  private static final int START_LENGTH = 800;

  private HnCompany() {}

  /// The company, with its domain when the comment links a site with the company's name, and marked
  /// as an agency when it recruits for others.
  public static Company of(HnHeader header, PostingText text) {
    Company named = named(header, text);
    return Agencies.withAgencyFlag(
        CompanyDomains.site(named, text).map(named::withDomain).orElse(named), text);
  }

  /// A linked domain with the company's name.
  public static Optional<String> site(Company company, PostingText text) {
    return CompanyDomains.site(company, text);
  }

  private static Company named(HnHeader header, PostingText text) {
    if (!header.company().isEmpty() && header.company().length() <= MAX_NAME_LENGTH) {
      return CompanyNames.company(header.company());
    }
    return NamesInText.labeled(text)
        .or(() -> header.lines() == 1 ? Optional.empty() : atStart(text))
        .or(() -> NamesInText.alone(text))
        .or(() -> NamesInText.beforePlace(text))
        .or(() -> belowPlace(text))
        .or(() -> inSecondLine(header, text))
        .or(() -> NamesInText.afterTitle(text))
        .or(() -> named(NAMED, text))
        .or(() -> NamesInText.possessive(text))
        .or(() -> NamesInText.linked(text))
        .or(() -> NamesInText.belowPlace(text))
        .or(() -> named(AT, text))
        .or(() -> named(FOR, text).filter(NamesInText::isName))
        .or(() -> NamesInText.isSecret(text) ? Optional.empty() : CompanyDomains.nameIn(text))
        .map(CompanyNames::company)
        .orElseGet(CompanyNames::unknown);
  }

  /// `MongoDB -- we're looking for ...`, `Always Further, founded by ...`, `Fathom - AI notes`.
  private static Optional<String> atStart(PostingText text) {
    return atStartOf(text.firstLine());
  }

  /// The name at the start of one of the lines below the place.
  private static Optional<String> belowPlace(PostingText text) {
    List<String> lines = text.lines();
    if (lines.size() < 2 || !HnSegments.isPlace(lines.getFirst())) {
      return Optional.empty();
    }
    return lines.subList(1, Math.min(LINES_BELOW_PLACE, lines.size())).stream()
        .filter(line -> SEPARATED.matcher(line).find())
        .flatMap(line -> atStartOf(line).filter(NamesInText::isName).stream())
        .findFirst();
  }

  private static Optional<String> atStartOf(String line) {
    Matcher start = START.matcher(line);
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    String name = CompanyNames.clean(start.group(1));
    boolean notName =
        name.length() < 2
            || NOT_NAMES.contains(name.toLowerCase(Locale.ROOT))
            || name.startsWith("We'")
            || name.startsWith("We’")
            || HnSegments.isTitle(name) && name.contains(" ")
            || PlaceRules.isPlace(name) && (name.contains(",") || CityNames.isWellKnown(name))
            || ScopeRules.isScope(name);
    return notName ? Optional.empty() : Optional.of(name);
  }

  /// `Acme (https://acme.example)` after a line with place and title.
  private static Optional<String> inSecondLine(HnHeader header, PostingText text) {
    if (header.lines() != 1 || text.lines().size() < 2) {
      return Optional.empty();
    }
    Matcher linked = LINKED_NAME.matcher(text.lines().get(1));
    return linked.matches() ? Optional.of(CompanyNames.clean(linked.group(1))) : Optional.empty();
  }

  private static Optional<String> named(Pattern pattern, PostingText text) {
    String start = text.text().substring(0, Math.min(START_LENGTH, text.text().length()));
    Matcher names = pattern.matcher(start);
    while (names.find()) {
      String name = CompanyNames.clean(names.group(1).replaceAll("^We['’]re |[.,]+$", ""));
      if (name.length() > 1
          && !NOT_NAMES.contains(name.toLowerCase(Locale.ROOT))
          && !NOT_NAMES.contains(firstWord(name))
          && !TWO_SENTENCES.finds(name)
          && !(names.start() > MAX_SKILL_START && TitleDetails.isSkill(name))
          && !isPlaceInBrackets(start, names)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? "" : name.substring(0, space).toLowerCase(Locale.ROOT);
    return first.equals("the") || first.equals("a") || first.equals("all") || first.equals("we")
        ? ""
        : first;
  }

  /// `Acme, a startup in the Bay Area (Redwood City, CA), is`.
  private static boolean isPlaceInBrackets(String text, Matcher name) {
    int at = name.start(1);
    return at > 0 && text.charAt(at - 1) == '(' && HnSegments.isPlace(name.group(1));
  }
}
