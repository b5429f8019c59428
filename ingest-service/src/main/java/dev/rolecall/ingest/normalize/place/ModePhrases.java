package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The work modes that running text states clearly. Perks and asides are left out, see
/// [ModeAsides].
final class ModePhrases {
  private static final String NUMBER =
      "(?:[1-4]|one|two|three|four)(?:\\s?(?:-|–|to|or)\\s?(?:\\d|two|three|four))?\\+?";

  private static final String IN_OFFICE = "(?:office|onsite|on-site|in person|in-person)";

  /// Times a year or a month are visits.
  private static final String NOT_VISITS =
      "(?!\\s?(?:a|per|each|every|/)\\s?(?:year|month|quarter|sprint))";

  static final CuedPattern DAYS_IN_OFFICE =
      CuedPattern.of(
          "on-?site \\(?"
              + NUMBER
              + " days?(?:/| a | per )week|"
              + NUMBER
              + "[\\s-]?(?:x|days?|times?)"
              + NOT_VISITS
              + "\\s?(?:(?:a|per|each|/)\\s?week|/wk|weekly)?[^.\\n|]{0,24}"
              + IN_OFFICE
              + "|"
              + NUMBER
              + " days?(?: ?/ ?| a | per )week in (?-i:\\p{Lu})|(?:from|in) (?:the|our|an?)(?:"
              + " \\w+)? office[^.\\n"
              + "]{0,44}? "
              + NUMBER
              + " days? (?:a|per|each|every) week|"
              + NUMBER
              + " (?:\\w+ )?(?:office|onsite|on-site|in-office|anchor) days?"
              + " (?:a|per|each|every) week|(?:in person|in-person|office|onsite|on-site)"
              + " (?:for |at least |about )?"
              + NUMBER
              + " (?:days|times) (?:a|per|each|every) week|onsite (?:>=|≥) ?\\d"
              + " days|(?:remote(?: work)?|wfh|home ?office|work(?:ing)? (?:from"
              + " home|remotely)):? (?:up to |for )?"
              + NUMBER
              + "[ -](?:\\w+ )?days? (?:a|per|each|/) ?week|"
              + NUMBER
              + " (?:remote|wfh|home[- ]?office) days? (?:a|per|each|every) week|"
              + NUMBER
              + " days?(?: ?/ ?| a | per | each | every | of | )(?:week )?(?:of"
              + " )?(?:telework|remote work|wfh|home[- ]?office|working from home|from"
              + " home)\\b|(?:office|in person) (?:once|twice) (?:a|per|every)"
              + " week|(?:once|twice) (?:a|per|every) week (?:in|at) (?:the|our)"
              + " office|(?:mobile work(?:ing)?|mobiles arbeiten|home ?office|remote(?:"
              + " work)?):? (?:up to|bis zu) \\d\\d ?%|(?:half|[2-8]0 ?%)\\)? of"
              + " (?:our|the|your|their) (?:\\w+ )?time[^.\\n"
              + "]{0,40} (?:in|at|from) (?:the|our|their)(?: \\w+)? office|in[- ]person[^.\\n"
              + "]{0,36}? "
              + NUMBER
              + " days? (?:a|per|each|every) week|(?:office|on-?site|in"
              + " person) (?:for )?(?:at least |about |around |up to )?[2-8][05] ?% of|#li-?hybrid",
          "office",
          "onsite",
          "on-site",
          "in person",
          "in-person",
          "remote",
          "wfh",
          "telework",
          "mobile",
          "home office",
          "homeoffice",
          "home-office",
          "#li-hybrid",
          "#lihybrid",
          "from home");

  private static final String WEEKDAY = "(?:mon|tues|wednes|thurs|fri)days?";

  /// Days in an office or at home in other languages, and named days: `3 Tage pro Woche im Büro`,
  /// `deux jours de télétravail`, `Tuesdays and Thursdays in the office`.
  private static final CuedPattern OTHER_DAYS =
      CuedPattern.of(
          "\\b(?:[1-4]|zwei|drei|deux|trois|dos|tres|due|tre|twee|drie)(?: ?(?:-|–|bis|à|a|o|of)"
              + " ?[2-4])?(?: fixe?n?)?"
              + " (?:tage?n?|jours?|días?|giorni|giorno|dagen|dni|dias?)\\b[^.\\n"
              + "]{0,24}(?:\\bbüro\\b|vor ort|home-?\\s?office|mobil\\w* arbeit"
              + "|télétravail|au bureau|sur site|presencial|teletrabajo|oficina|in ufficio|smart"
              + " working|op kantoor|thuiswerk|w biurze|zdaln|no escritório)|"
              + WEEKDAY
              + "(?:(?:, | & |,? and )"
              + WEEKDAY
              + "){1,3} (?:in|at|from) (?:the|our) office",
          "tage",
          "jour",
          "día",
          "dia",
          "giorn",
          "dagen",
          "dni",
          "day");

  private static final CuedPattern REMOTE =
      CuedPattern.of(
          "(?-i:(?i:fully[- ]remote|100% remote|remote[- ]first|remote[- ]only|work from"
              + " anywhere|remote (?:position|role|job|work(?!site)|opportunit|in"
              + " the|within|from|ok\\b|friendly)|(?:we(?:['’]re| are)|is|are|as) (?:an? )?(?:\\w+"
              + " )?remote (?:team|company|startup)|(?:we(?:['’]re| are)|is|are) (?:a )?(?:100%"
              + " |fully |currently |completely |entirely |all )?(?:remote|distributed(?!"
              + " (?:globally|worldwide|around)\\b))\\b|position: remote|location: remote|(?:work[-"
              + " ]from[- ]home|wfh|telecommut\\w+) (?:position|role|job|opportunity)|work(?:ing)?"
              + " (?:fully )?remotely|remotely from (?:your )?home|based"
              + " remotely\\b|(?:100%|fully|entirely) from"
              + " home\\b|(?:mostly|primarily|predominantly|largely) remote\\b(?!"
              + " (?:sensing|monitoring|support|control))|(?:fully|100%) remotely\\b|\\bor"
              + " remotely\\b|or a remote location|remote(?:['’]s)?(?:"
              + " (?:work|working|candidates?|applicants?|applications?|workers|people|developers))?"
              + " (?:(?:is|are|also|just|totally|a|may be|would be|could"
              + " be|definite|potentially|sometimes) )*(?:not off the table|not a"
              + " problem|possibility|possible|considered|ok(?:ay)?\\b|fine\\b|welcome|available|acceptable|an"
              + " option|negotiable|allowed)|consider(?:ing)? (?:\\w+ ){0,2}remote\\b|open to"
              + " (?:\\w+ ){0,2}remote\\b|work remote\\b|(?:\\bor |\\band |[/,(➡]) ?(?:(?:US|EU|UK)"
              + " )?remote(?=\\s*(?:[,.)/|➡]|$)|\\s(?:full-?time|or|in (?:the"
              + " )?(?:US|EU|UK|Europe))\\b)|^\\W{0,3}remote(?=\\s*(?:[,.|/➡]|or\\b|$))|hir(?:e|ing)"
              + " (?:an? |someone )remote(?:ly)?\\b|looking for (?:[\\w-]+[,/ ]+){0,4}remote"
              + " (?:developers?|engineers?|freelancers?|designers?)\\b|(?:may |can |will |do"
              + " )accept remote|working (?:\\w+ ){0,3}remotely (?:is|can be)|can also be done"
              + " remotely|telecommut(?:e|ing) (?:(?:is|are|also)"
              + " )*(?:ok|possible|fine|welcome|available|considered))|\\bREMOTE\\b|#LI-?Remote)",
          "remote", "distributed", "work from anywhere", "home", "wfh", "telecommut");

  private static final CuedPattern HYBRID =
      CuedPattern.of(
          "(?-i:\\b[Hh]ybrid\\b["
              + " -](?:work|role|position|schedule|culture|arrangement|basis|set-?up|policy|workplace|model\\b(?!"
              + " of)|remote|office|environment\\b|option|job|working|in"
              + " \\p{Lu})|(?:[:,|(]|\\bis|\\bare|\\bor|\\band|fully) ?(?:a )?[Hh]ybrid\\b(?=["
              + " ]?[.,;)(|]|\\s(?:with|in|from|\\())|\\bHYBRID\\b)",
          "hybrid");

  private static final CuedPattern ONSITE =
      CuedPattern.of(
          "(?-i:\\b[Oo]n-?site\\b(?!"
              + " (?:interview|gym|lunch|visit|meal|chef|parking|caf|childcare|training|doctor|massage|at"
              + " (?:client|customer)|with (?:client|customer)|snacks|perks))|[Ii]n[- ]person"
              + " (?:role|position|team|only)|\\b[Ii]n[- ]office"
              + " (?:role|position|only|job|\\d|environment|culture)|with us in (?:the|our)"
              + " office|\\b[Oo]ffice-based\\b|\\b(?:[Tt]his|[Tt]he) (?:role|position|job)"
              + " (?:is|will be) (?:based )?(?:in|at|out of) (?:our|the) [^.\\n"
              + "]{0,30}(?:office|lab|HQ)|(?:5|five) days (?:a|per|each|/) ?week (?:in|at|from)"
              + " (?:the|our) [^.\\n"
              + "]{0,20}office|relocat(?:e|ion)"
              + " required|\\bONSITE\\b|\\bON-SITE\\b|#LI-(?:Onsite|On-site|Office)|remote(?:ly)?[^.\\n"
              + "]{0,40} or (?:from|in|at) (?:the|our) [^.\\n"
              + "]{0,20}office\\b|(?:based|[Ww]ork(?:ing)?) (?:either )?(?:in|at|from|out of)"
              + " (?:the|our) [^.,\\n"
              + "]{0,25}offices?,? or (?:\\w+ ){0,3}remote(?:ly)?\\b|[Ii]n person (?:in|at) )",
          "onsite",
          "on-site",
          "in person",
          "in-person",
          "office",
          "role",
          "position",
          "job",
          "required");

  private ModePhrases() {}

  /// A mode and the words that state it.
  record ModeMatch(WorkMode mode, String words) {}

  static List<CuedPattern> patterns() {
    return Stream.concat(
            Stream.of(DAYS_IN_OFFICE, OTHER_DAYS, REMOTE, HYBRID, ONSITE),
            ForeignModes.patterns().stream())
        .toList();
  }

  static List<ModeMatch> in(PostingText text) {
    List<ModeMatch> found = new ArrayList<>();
    Optional<String> denial = RemoteDenial.in(text);
    Optional<MatchResult> days = DAYS_IN_OFFICE.first(text).or(() -> OTHER_DAYS.first(text));
    Optional<MatchResult> remote =
        denial.isPresent()
            ? Optional.empty()
            : first(text, REMOTE, days.isPresent())
                .or(() -> days.isPresent() ? Optional.empty() : ForeignModes.REMOTE.first(text));
    remote.ifPresent(match -> found.add(new ModeMatch(WorkMode.REMOTE, match.group())));
    HYBRID.all(text).stream()
        .filter(match -> !ModeAsides.isAside(text.text(), match.start(), match.end()))
        .filter(match -> !ModeAsides.isOfSystems(text.text(), match.start(), match.end()))
        .findFirst()
        .or(() -> days)
        .or(() -> ForeignModes.HYBRID.first(text))
        .ifPresent(match -> found.add(new ModeMatch(WorkMode.HYBRID, match.group())));
    if (found.stream().noneMatch(match -> match.mode() == WorkMode.HYBRID)) {
      first(text, ONSITE, false)
          .or(() -> ForeignModes.ONSITE.first(text))
          .map(MatchResult::group)
          .or(() -> denial)
          .ifPresent(words -> found.add(new ModeMatch(WorkMode.ONSITE, words)));
    }
    return found;
  }

  /// @param hybrid whether the text states days in the office, so that a company's being
  ///   remote-first does not count
  private static Optional<MatchResult> first(
      PostingText text, CuedPattern pattern, boolean hybrid) {
    return pattern.all(text).stream()
        .filter(match -> !ModeAsides.isAside(text.text(), match.start(), match.end()))
        .filter(match -> !hybrid || ModeAsides.isClear(match.group()))
        .findFirst();
  }
}
