package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The roles that a comment's sentences name: "we're looking for a backend engineer and an SRE to
/// ...".
final class HnProse {
  /// Words after which a sentence names a role.
  private static final CuedPattern HIRING =
      CuedPattern.of(
          "\\b(?:hiring|looking\\s?(?:primarily |mainly |mostly |especially |particularly"
              + " |specifically |currently |actively )?for ?a?|looking to (?:add|fill|bring"
              + " on(?:board)?|bring in|grow with|hire|recruit)|recruit(?=\\s)|(?:one|another)"
              + " for|seeking|(?:to|we|also|and) hire|searching for|recruiting|(?:we|we also|we"
              + " still|also|still|currently) need|(?:join|joining) (?:us|our team|the"
              + " team|\\p{Lu}\\w+) as|in (?:search|need) of|on the lookout for|in the market"
              + " for|(?:(?:open(?:ing)?|opportunit(?:y|ies)|vacanc(?:y|ies)|position|role|spot)s?)(?:"
              + " (?:is|are))?(?: (?:currently|now|also))?(?: (?:open|available))?"
              + " (?:for|of)|(?:current|open|available) (?:openings|positions|roles|vacancies|jobs)"
              + " (?:are|include)|(?:role|position|opening)s?(?: open)?(?: on my team| on our"
              + " team)?(?: is| are)?\\s?:|(?:hear|talk|speak|chat) (?:from|to|with)(?=[^.\\n"
              + "]{0,40}\\b(?:engineers|developers|designers|hackers))|love to"
              + " (?:hire|welcome|add|meet)|title:|interested in"
              + " (?:being|becoming|finding|hiring)|(?:primarily|particularly|especially|mostly|especially"
              + " are) interested in|(?:and|company|team|startup) needs|(?-i:\\p{Lu}[\\p{L}\\d.]+)"
              + " needs(?= (?:an?|one|some|a few|two|three|great|good|more|another)\\s[^.\\n"
              + "]{0,40}\\b(?:engineer|developer|designer|programmer|scientist|manager)s?\\b)|and"
              + " need(?=[^.\\n"
              + "]{0,40}\\b(?:engineers|developers|designers|programmers|scientists|coders)\\b)|by"
              + " adding(?=[^.\\n"
              + "]{0,40}\\b(?:engineer|developer|designer)s?\\b)|(?:like|trying|want|hoping|looking)"
              + " to find(?=[^.\\n"
              + "]{0,40}\\b(?:engineer|developer|designer|programmer|scientist)s?\\b)|we(?:['’]re|"
              + " are) (?:always |also |currently )?(?:after|open to|aiming for)(?=[^.\\n"
              + "]{0,40}\\b(?:engineers|developers|designers|programmers|devops)\\b)|(?:various|several|multiple|technical|open|many|number"
              + " of|all sorts of)(?: engineering| technical)?"
              + " (?:jobs|roles|positions|openings)(?=\\s\\([^()\\n"
              + "]{0,30}\\b(?:engineers?|developers?|designers?|devs|hackers|programmers)\\b)|(?:positions|roles|openings|jobs)"
              + " for (?:a )?(?:variety|range|number) of"
              + " (?:profiles|roles|people):|seeks|especially need|(?:make|making) (?:our|the)"
              + " (?:first|second|next) hires?,?|(?:most pressing |urgent |current )needs?(?: right"
              + " now)? (?:is|are)(?: for)?|(?:key|current|open) roles?"
              + " [-–]|(?:wanted|hiring):|(?:positions|roles|openings)[^.\\n"
              + ":]{0,30}? including|(?:could|can) (?:really |always |definitely )?use|to add(?="
              + " (?:an?|one|two|another|more|some|several)\\s)|everything from|searching(?="
              + " (?:more|an?)\\s)|postings? for|need for(?=[^.\\n"
              + "]{0,40}\\b(?:engineer|developer|designer|programmer)s?\\b)|hunting(?: hard)?"
              + " for|(?-i:Specifically),|we seek(?=\\s)|(?:positions|roles|openings|jobs)"
              + " available (?:are|include)|we want(?=[^.\\n"
              + "]{0,40}\\b(?:engineers?|developers?|designers?|programmers?)\\b)|apply"
              + " (?:to|for)(?= our\\s))(?: (?:for|both|to hire|to add|to fill))*(?=\\s|$|:\\s)",
          "hiring",
          "looking",
          "seeking",
          "primarily interested",
          "particularly interested",
          "especially",
          "mostly interested",
          "needs",
          "and need",
          "adding",
          "to find",
          "re after",
          "re open to",
          "re aiming",
          "always after",
          "always open to",
          "also after",
          "also open to",
          "aiming for",
          "currently open to",
          "several",
          "various",
          "multiple",
          "technical",
          "many",
          "number of",
          "sorts of",
          "seeks",
          "make",
          "making",
          "urgent need",
          "current",
          "most pressing",
          "key role",
          "company needs",
          "team needs",
          "startup needs",
          "and needs",
          "to hire",
          "we hire",
          "also hire",
          "and hire",
          "searching for",
          "recruit",
          "one for",
          "another for",
          "we need",
          "we also need",
          "we still need",
          "also need",
          "still need",
          "currently need",
          "join",
          "in search",
          "in need",
          "on the lookout",
          "in the market",
          "opportunit",
          "vacanc",
          "spot",
          "open",
          "current",
          "available",
          "role",
          "position",
          "hear",
          "talk",
          "speak",
          "chat",
          "love to",
          "title:",
          "interested in",
          "wanted:",
          "could use",
          "can use",
          "really use",
          "always use",
          "definitely use",
          "to add",
          "everything from",
          "searching",
          "need for",
          "hunting",
          "we seek",
          "specifically",
          "we want",
          "posting",
          "apply to our",
          "apply for our");

  /// Words after which a sentence names further roles.
  private static final CuedPattern ALSO =
      CuedPattern.of(
          "\\b(?:also (?:currently |actively |always |still"
              + " )?(?:hiring|looking|seeking|recruiting|searching|need)|(?:particularly|especially)"
              + " interested in|also have (?:an?|one|two|another|several|some)(?: more| other)?"
              + " (?:open )?(?:roles?|positions?|openings?)|also have(?=[^.\\n"
              + "]{3,60}\\b(?:roles|positions|openings)\\b)|also interested in|always (?:open"
              + " to|interested in|looking for|hiring))(?: for)?(?=\\s)",
          "also ",
          "always ",
          "particularly interested",
          "especially interested");

  /// `As a Backend Engineer you will`.
  private static final CuedPattern AS =
      CuedPattern.of("\\bas (?:an?|our|the|(?-i:\\p{Lu})[\\w.]+['’]s)(?=\\s)", "as ");

  /// `If you're a frontend engineer, talk to us`.
  private static final CuedPattern IF =
      CuedPattern.of("\\bif you(?:['’]re| are) (?:also )?(?:an?|our next)(?=\\s)", "if you");

  /// How much of the text after the words of hiring is read.
  private static final int MAX_LENGTH = 260;

  /// Sentences that are read. Later ones are about other things.
  private static final int MAX_SENTENCES = 8;

  private HnProse() {}

  static List<CuedPattern> patterns() {
    return List.of(HIRING, ALSO, AS, IF);
  }

  /// The roles of the first sentence that names any, and those that later sentences clearly name.
  static List<HnRole> roles(PostingText text) {
    return text.computeOnce(HnProse.class, () -> find(text, false));
  }

  private static List<HnRole> find(PostingText text, boolean firstOnly) {
    List<HnRole> found = new ArrayList<>();
    int from = 0;
    int sentences = 0;
    for (MatchResult hiring : HIRING.all(text)) {
      boolean ends = sentences >= MAX_SENTENCES || firstOnly && !found.isEmpty();
      if (hiring.start() >= from && !ends) {
        String following = following(text.text(), hiring.end());
        sentences++;
        List<HnRole> roles = withSecond(ProseTitles.roles(following), following);
        List<HnRole> others = found.isEmpty() ? roles : others(roles, found);
        boolean vague = found.stream().allMatch(role -> ProseTitles.isUnspecific(role.title()));
        if (vague && !others.isEmpty()) {
          found.clear();
        }
        found.addAll(others);
        from = roles.isEmpty() ? hiring.end() : hiring.end() + 1;
      }
    }
    return ProseTitles.distinct(found);
  }

  private static List<HnRole> withSecond(List<HnRole> roles, String following) {
    return roles.isEmpty()
        ? roles
        : Stream.concat(roles.stream(), SecondTitles.in(following).stream()).toList();
  }

  /// The roles of a later sentence that are not known yet. One of them must clearly be a title.
  private static List<HnRole> others(List<HnRole> roles, List<HnRole> known) {
    boolean specific =
        roles.stream()
            .map(HnRole::title)
            .anyMatch(title -> ProseTitles.isSpecific(title) && !ProseTitles.isLeveledOnly(title));
    return roles.stream()
        .filter(role -> specific && role.title().indexOf(' ') > 0)
        .filter(
            role ->
                known.stream()
                    .filter(other -> !ProseTitles.isUnspecific(other.title()))
                    .noneMatch(other -> ProseTitles.isLike(role, other)))
        .toList();
  }

  /// The roles of the first sentence that names any.
  static List<HnRole> first(PostingText text) {
    return text.computeOnce("first sentence", () -> find(text, true));
  }

  /// The roles that are sought besides those of the header.
  static List<HnRole> further(PostingText text) {
    return after(ALSO, text);
  }

  /// The roles in which the reader is addressed: those of `if you are a Backend Engineer`, else the
  /// first of `as a Backend Engineer`.
  static List<HnRole> addressed(PostingText text) {
    List<HnRole> conditions = after(IF, text);
    return conditions.isEmpty() ? after(AS, text).stream().limit(1).toList() : conditions;
  }

  /// The same for roles that name no kind of work: `as a developer at Acme`.
  static List<HnRole> addressedVaguely(PostingText text) {
    return Stream.concat(IF.all(text).stream(), AS.all(text).stream())
        .flatMap(start -> ProseTitles.roles(following(text.text(), start.end())).stream())
        .filter(role -> ProseTitles.isUnspecific(role.title()))
        .limit(1)
        .toList();
  }

  private static List<HnRole> after(CuedPattern words, PostingText text) {
    List<HnRole> found = new ArrayList<>();
    for (MatchResult start : words.all(text)) {
      List<HnRole> roles = ProseTitles.roles(following(text.text(), start.end()));
      roles.stream().filter(role -> ProseTitles.isSpecific(role.title())).forEach(found::add);
    }
    return ProseTitles.distinct(found);
  }

  /// The rest of the line, or the next line at the end of a line.
  private static String following(String text, int at) {
    int start = at;
    while (start < text.length()
        && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == ':')) {
      start++;
    }
    String bracketed = ProseBrackets.listAt(text, start);
    if (!bracketed.isEmpty()) {
      return bracketed;
    }
    int end = start;
    while (end < Math.min(text.length(), start + MAX_LENGTH)
        && text.charAt(end) != '\n'
        && text.charAt(end) != '|') {
      end++;
    }
    return text.substring(start, end);
  }
}
