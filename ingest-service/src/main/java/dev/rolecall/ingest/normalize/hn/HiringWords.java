package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import java.util.regex.MatchResult;

/// The words after which a sentence names the roles that are sought: `we are looking for`, `open
/// positions:`.
final class HiringWords {
  static final CuedPattern PATTERN =
      CuedPattern.of(
          "\\b(?:hiring|looking\\s?(?:(?:most )?[a-z]{3,}ly )?for ?a?|looking to (?:add|fill|bring"
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
              + " are) interested in|(?:and|company|team|startup)"
              + " needs|(?<=\\b(?-i:\\p{Lu}[\\p{L}\\d.]{1,40}) )needs(?= (?:an?|one|some|a"
              + " few|two|three|great|good|more|another)\\s[^.\\n"
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

  private HiringWords() {}

  static List<MatchResult> in(PostingText text) {
    return text.computeOnce(PATTERN, () -> PATTERN.all(text));
  }
}
