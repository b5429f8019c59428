package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Statements that a job is not remote: `no remote`, `this is not a remote position`, `remote work
/// is not an option`.
///
/// A denial with an exception, such as `no remote outside the EU`, is not one.
final class RemoteDenial {
  private static final String REMOTE =
      "(?:remote(?:ly)?\\b(?! (?:sensing|desktop|control|access|monitoring|only\\b|interview))"
          + "|tele-?commut\\w*|tele-?work\\w*|wfh\\b|work(?:ing)?[- ]from[- ]home)";

  /// What may stand between "remote" and the end of the statement.
  private static final String UNLIMITED =
      "(?![^.;\\n]{0,28}\\b(?:outside|beyond|except|unless|but)\\b| from (?-i:\\p{Lu}))";

  private static final String FILLER =
      "(?:(?:a|an|any|the|be|been|yet|at|this|time|currently|current|fully|full|full-time|100%|open"
          + "|to|for|as|able|available|eligible|suitable|considered|considering|allowing|allow"
          + "|offering|offer|offers|ready|take|taking|on|support|supporting|looking|hiring|hire"
          + "|interested|in|accepting|accept|accommodate|consider|do|doing|provide|permit|permitted"
          + "|seeking|seek|work|working|done|performed|have(?! to)|intended|set|up|structured|right"
          + "|now|really|possible|possibly|is|this|role|position)[ -]){0,7}";

  private static final String NOUN =
      "(?: ?/ ?(?:telecommut\\w+|wfh|hybrid))?(?: (?:work(?:ing|ers?)?|positions?|roles?|jobs?"
          + "|options?|employees?|candidates?|applicants?|opportunit\\w+|hires?|for this"
          + " (?:role|position|job)|sorry)){0,3}";

  private static final CuedPattern DENIAL =
      CuedPattern.of(
          "\\b(?:no|not|non)[ -]"
              + FILLER
              + REMOTE
              + UNLIMITED
              + "|\\b(?:cannot|can not|(?:ca|do|does|wo|are|is|would|could)n(?:'|’)t) "
              + FILLER
              + REMOTE
              + UNLIMITED
              + "|\\bno (?:\\w+(?: \\w+)?(?:,(?: or)? | or | nor | ?/ ?)){1,3}remote\\b(?=,?"
              + " or\\b| (?:work|opportunit|positions|options?\\b|at this time))|"
              + REMOTE
              + NOUN
              + "(?:,? (?:is|are|will be|would be|currently|at the"
              + " moment|unfortunately)){0,2}(?:n(?:'|’)t| (?:cannot|can not)|:? ?\\(?\\bnot) (?:be"
              + " )?(?:currently |yet |really |an? )?(?:ok(?:ay)?\\b|something we (?:\\w+"
              + " )?(?:offer|do|support)|possible|available|options?\\b|allowed|offered|supported"
              + "|considered|preferred|accepted|permitted|feasible|suitable|done)"
              + UNLIMITED
              + "|\\bremote(?: work(?:ing)?)?\\? (?:\\w+,? ){0,2}(?:no|not)\\b|remote(?:ly)?(?:"
              + " work| ok| allowed| possible)?\\s?(?:[:=?–-]\\s?)?no\\b(?=\\s*(?:$|[.,;|)(!\\n"
              + "\\]/]))|home-?office\\b[^.\\n"
              + "]{0,40} nicht (?:möglich|vorgesehen)|\\btemporar(?:ily|y) remote|remote"
              + " (?:temporarily|for now)\\b",
          "remote",
          "telecommut",
          "tele-commut",
          "telework",
          "tele-work",
          "wfh",
          "homeoffice",
          "home-office",
          "from home",
          "from-home");

  /// A denial about the very job, which weighs more than a location field.
  private static final CuedPattern OF_THE_JOB =
      CuedPattern.of(
          "\\b(?:this|the)(?: \\w+)? (?:is|role is|position is|job is|role can|position can)(?:"
              + " not|n(?:'|’)t|not) (?:be )?(?:an? |done |performed |eligible for |available"
              + " for )?(?:fully )?remote(?:ly)?\\b"
              + UNLIMITED
              + "|\\bnot (?:an? )?(?:fully )?remote (?:position|role|job|opportunity)\\b"
              + UNLIMITED,
          "remote");

  private RemoteDenial() {}

  static List<CuedPattern> patterns() {
    return List.of(DENIAL, OF_THE_JOB);
  }

  static boolean isIn(String segment) {
    return DENIAL.finds(segment);
  }

  static Optional<String> in(PostingText text) {
    return text.computeOnce(DENIAL, () -> DENIAL.first(text).map(MatchResult::group));
  }

  static Optional<String> ofTheJob(PostingText text) {
    return text.computeOnce(OF_THE_JOB, () -> OF_THE_JOB.first(text).map(MatchResult::group));
  }
}
