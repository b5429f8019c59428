package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The company that the first sentences of a comment name: `Acme is`, `at Acme`, `join Acme`. Any
/// word can start a sentence, so a name that links and mail addresses confirm is preferred.
final class NamesInSentences {
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

  /// A name after `at` or `join`, and a less certain one after `for`.
  private static final Pattern AT =
      Pattern.compile(
          "\\b(?:[Aa]t|join|to join) ([A-Z][\\w&.-]+(?: [A-Z][\\w&.-]+){0,2})\\b(?![@/\\w])");

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
                   + "programming,code,data,software,people,email,apply,me,based,"
                   + "then,now,while,since,after,before,once,another,other,others,today,location,users,"
                   + "designers,candidates,travel,below,above,h1b,h1bs,interns,visa,coding,working,smbs")
                  .split(",")));

  private static final FilteredPattern AROUND = FilteredPattern.of("^We['’]re |[.,]+$");

  private static final FilteredPattern TWO_SENTENCES =
      FilteredPattern.of("(?<!\\b(?:Inc|Ltd|St|Co|Corp|Dr|Mr))\\. ");

  private static final FilteredPattern SENTENCE_END = FilteredPattern.of("\\. ");

  /// Later in the text, a technology in the place of a name is rather one that the company uses.
  private static final int MAX_SKILL_START = 200;

  /// How much of the text is searched for a name.
  private static final int START_LENGTH = 800;

  private static final int MIN_REPEATED = 4;

  private NamesInSentences() {}

  /// The name that a sentence contains, or rather that of a linked or mailed domain, unless the
  /// first line contains the name, or it agrees with a link.
  static Optional<String> of(PostingText text) {
    Optional<String> named = named(NAMED, text);
    Optional<String> written = named.isEmpty() ? Optional.empty() : writtenIn(text);
    return written.isPresent() && !agrees(named.orElseThrow(), written.get(), text)
        ? written
        : named;
  }

  /// The name of a linked or mailed domain that the text writes as a name.
  static Optional<String> writtenIn(PostingText text) {
    return NamesInText.isSecret(text) ? Optional.empty() : CompanyDomains.writtenIn(text);
  }

  private static boolean agrees(String name, String written, PostingText text) {
    String letters = NamesInText.letters(name);
    return text.firstLine().contains(name)
        || letters.contains(NamesInText.letters(written))
        || letters.length() >= MIN_REPEATED
            && text.links().stream()
                .anyMatch(link -> NamesInText.letters(link.url()).contains(letters));
  }

  /// The name after `at` or `join`, else the less certain one after `for`.
  static Optional<String> after(PostingText text) {
    return named(AT, text).or(() -> named(FOR, text).filter(NamesInText::isName));
  }

  /// `Acme` of `At Acme` in front of `we` and of `Acme. We`.
  static String first(String name) {
    String one = TWO_SENTENCES.finds(name) ? SENTENCE_END.split(name)[0] : name;
    return one.startsWith("At ") ? one.substring("At ".length()) : one;
  }

  /// Whether it is a word in the place of a name.
  static boolean isCommon(String name) {
    return NOT_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> named(Pattern pattern, PostingText text) {
    String start = text.text().substring(0, Math.min(START_LENGTH, text.text().length()));
    Matcher names = pattern.matcher(start);
    while (names.find()) {
      String name = CompanyNames.clean(AROUND.replaceAll(names.group(1), ""));
      if (name.length() > 1
          && !isCommon(name)
          && !(name.contains(" ") && RoleNouns.endsIn(name))
          && !isWord(name, text)
          && !isPlaceOfComment(name, text)
          && !NOT_NAMES.contains(firstWord(name))
          && !TWO_SENTENCES.finds(name)
          && !(names.start() > MAX_SKILL_START && TitleDetails.isSkill(name))
          && !isPlaceInBrackets(start, names)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /// Whether the text writes its last word in lower case too: `Coding is fun`, `The Company`.
  private static boolean isWord(String name, PostingText text) {
    String last = name.startsWith("The ") ? name.substring("The ".length()) : name;
    if (last.indexOf(' ') >= 0 || last.indexOf('.') > 0 || !Character.isUpperCase(last.charAt(0))) {
      return false;
    }
    String lower = last.toLowerCase(Locale.ROOT);
    String all = text.text();
    for (int at = all.indexOf(lower); at >= 0; at = all.indexOf(lower, at + 1)) {
      if (isWhole(all, at, at + lower.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || " \n".indexOf(text.charAt(start - 1)) >= 0)
        && (end == text.length() || " \n,.;:!?".indexOf(text.charAt(end)) >= 0)
        && !(end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isLetterOrDigit(text.charAt(end + 1)));
  }

  /// `Boulder` of `the university at Boulder is`, when the first line is `Boulder, CO`.
  private static boolean isPlaceOfComment(String name, PostingText text) {
    String first = text.firstLine();
    return first.startsWith(name + ",") && HnSegments.isPlace(first);
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
