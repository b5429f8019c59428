package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Lines;
import dev.rolecall.model.job.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether visa sponsorship is offered, if the posting states it.
public final class VisaStep implements Step {
  private static final CuedPattern NO =
      CuedPattern.of(
          "\\b(?:no|not|nor|neither|without|unable to|cannot|can not|do"
              + " not|(?:is|are|do|does|ca|wo)n['’]t)\\b"
              + Negation.gap(40)
              + "(?:visas?\\b|sponsor)|(?:visas?|sponsorship)[^.\\n"
              + "|]{0,25}(?:not at th|not currently|not"
              + " (?:available|possible|offered|provided)|unavailable|:"
              + " ?(?:no|not|none)\\b)|(?:must|(?:will )?(?:need|have) to|should|required to)"
              + " (?:already )?(?:be (?:already |legally"
              + " )?(?:authori[sz]ed|eligible|able|permitted|entitled|allowed)|have (?:the |a"
              + " )?(?:legal )?(?:right|authori[sz]ation|permission)) to (?:live and |legally"
              + " )?work\\b(?! (?:from|remote|on|with|at|closely|flexib))(?![^.\\n"
              + "]{0,60}\\bor\\b[^.\\n"
              + "]{0,60}we (?:will |can )?sponsor)|(?:must|should) (?:hold|have) (?:an?"
              + " )?(?:stamp 4|(?:eu|uk) passport)|(?:requires? |requirement: ?)(?:us|u\\.s\\.)"
              + " citizenship|(?:must|need to|required to) be (?:an? )?(?:current"
              + " )?(?:us|u\\.s\\.?)? ?(?:citizens?|permanent residents?)\\b|(?<!no"
              + " )(?:us|u\\.s\\.) (?:citizens?|persons?)(?:hip)? (?:only|required|or"
              + " (?:green|permanent))",
          "visa",
          "sponsor",
          "to work",
          "to legally work",
          "to live and work",
          "citizen",
          "permanent resident",
          "passport",
          "stamp 4",
          "person");
  private static final CuedPattern YES =
      CuedPattern.of(
          "(?:\\bvisas?(?!(?: and|,|/| &) ?(?:master|amex|american exp|paypal))|h-?1b|relocation"
              + " and visa|work permit)[^.\\n"
              + "|]{0,30}(?:sponsor|support|assist|help|welcome|ok\\b|okay\\b|possible|available|provided|transfer|taken"
              + " care|: ?yes)|(?:sponsor|provide|offer|support|cover|help with|help you"
              + " (?:with|manage|get)|assist)\\w*[^.\\n"
              + "|]{0,25}(?:visas?\\b|h-?1b|work permit)|sponsor\\w* (?:(?:the|an?|your|for)"
              + " )?(?:[\\w-]+ ){0,2}(?:card|permits?)\\b|(?:employment|work) pass[^.\\n"
              + "]{0,20}sponsor|immigration"
              + " (?:support|assistance|sponsorship)|(?:scheme|permit|pass|card), which we (?:will"
              + " |can )?sponsor|sponsorship (?:is |are"
              + " )?(?:available|offered|provided|possible)|^\\s*VISA\\s*$|visa"
              + " sponsorship|(?:\\b(?:on-?site|remote|full[- ]?time|relocation)["
              + " ,/|&+]{1,3}|[|,/(\\[] ?)(?-i:VISA)(?= ?(?:[|,/)\\]&+]|$| onsite| remote|"
              + " ok))|\\b(?:on-?site|full[- ]?time|relocation)[ ,/|&+]{1,3}visas?(?="
              + " ?(?:[|,/)\\]&+]|$))|(?:^|[|,(\\[] ?)visas? ?[,/|&+]{1,2}"
              + " ?(?:on-?site|remote|relocation)",
          "visa",
          "h1b",
          "h-1b",
          "sponsor",
          "immigration",
          "work permit");

  /// The start of a question to the applicant, as in a form: `Will you now or in the future require
  /// sponsorship?`
  private static final FilteredPattern QUESTION =
      FilteredPattern.of(
          "\\b(?:will|do|are|would|does|have) (?:you|the candidate|the applicant)\\b[^.?!\\n]*$",
          Pattern.CASE_INSENSITIVE);

  /// A license to export technology, which is no visa.
  private static final FilteredPattern LICENSE_AFTER =
      FilteredPattern.of("^(?:ship)? for an? (?:export )?licen[cs]e", Pattern.CASE_INSENSITIVE);

  /// Sponsorship that is possible for some: `we are not able to sponsor visas for every role`.
  private static final FilteredPattern FOR_EVERY =
      FilteredPattern.of("^\\w*(?: visas?)? (?:for|in) every\\b", Pattern.CASE_INSENSITIVE);

  private static final int SENTENCE = 120;

  @Override
  public List<CuedPattern> patterns() {
    return List.of(NO, YES);
  }

  @Override
  public void apply(Draft draft) {
    Optional<String> no = first(NO, draft);
    Optional<String> words = no.or(() -> first(YES, draft));
    if (words.isPresent()) {
      boolean sponsored = no.isEmpty();
      draft.opening.visaSponsorship(sponsored);
      draft.addEvidence("visaSponsorship", sponsored, Basis.STATED, words.get(), "visa-words");
    }
  }

  private static Optional<String> first(CuedPattern pattern, Draft draft) {
    return stated(pattern, draft.segmentLines())
        .or(() -> draft.text.computeOnce(pattern, () -> stated(pattern, draft.text.body())));
  }

  private static Optional<String> stated(CuedPattern pattern, Lines lines) {
    return pattern.all(lines).stream()
        .filter(match -> !isQuestion(lines.text(), match))
        .filter(match -> !isOther(lines.text(), match.end()))
        .map(match -> match.group().strip())
        .findFirst();
  }

  private static boolean isOther(String text, int end) {
    String after = text.substring(end, Math.min(text.length(), end + 40));
    return LICENSE_AFTER.finds(after) || FOR_EVERY.finds(after);
  }

  /// Whether the match is within a question to the applicant.
  private static boolean isQuestion(String text, MatchResult match) {
    int end = match.end();
    while (end < text.length()
        && (".?!\n".indexOf(text.charAt(end)) < 0 || isInAbbreviation(text, end))) {
      end++;
    }
    return end < text.length()
        && text.charAt(end) == '?'
        && QUESTION.finds(text.substring(Math.max(0, match.start() - SENTENCE), match.end()));
  }

  /// Whether a dot is in `e.g.` or `U.S.`.
  private static boolean isInAbbreviation(String text, int at) {
    boolean afterLetter = Character.isLetter(text.charAt(at - 1));
    boolean letterAlone = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
    return text.charAt(at) == '.' && afterLetter && letterAlone;
  }
}
