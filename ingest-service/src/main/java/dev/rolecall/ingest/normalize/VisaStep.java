package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a visa is sponsored, where it is said.
final class VisaStep implements Step {
  private static final Pattern NO =
      Pattern.compile(
          "(?:no|not|n't|cannot|can not|unable to|without|isn't|aren't|don't|doesn't|do not|not"
              + " able to|not currently|neither|nor)\\b[^.\\n"
              + "|]{0,40}(?:visas?\\b|sponsor)|(?:visas?|sponsorship)[^.\\n"
              + "|]{0,25}(?:not at th|not currently|not"
              + " (?:available|possible|offered|provided)|unavailable|: ?(?:no|not|none)\\b)|must"
              + " (?:already )?(?:be (?:legally )?(?:authorized|eligible|able)|have (?:the"
              + " )?(?:right|authorization|permission)) to (?:legally )?work|(?:us|u\\.s\\.)"
              + " (?:citizens?|persons?)(?:hip)? (?:only|required)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YES =
      Pattern.compile(
          "(?:visas?|h-?1b|relocation and visa|work permit)[^.\\n"
              + "|]{0,30}(?:sponsor|support|assist|help|welcome|ok\\b|possible|available|provided|transfer|:"
              + " ?yes)|(?:sponsor|provide|offer|support|help with)\\w*[^.\\n"
              + "|]{0,25}(?:visas?\\b|h-?1b|work permit)|\\|\\s*VISA\\s*(?:\\||$)|visa sponsorship",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "visaSponsorship";
  }

  @Override
  public void apply(Draft draft) {
    String text = draft.headerText() + " | " + draft.ownText() + " |\n" + draft.text.text();
    if (!draft.text.mentions(
        "visa",
        "sponsor",
        "h1b",
        "h-1b",
        "work permit",
        "authoriz",
        "right to work",
        "eligible",
        "citizen",
        "us person")) {
      return;
    }
    if (!find(draft, text, NO, false)) {
      find(draft, text, YES, true);
    }
  }

  private static boolean find(Draft draft, String text, Pattern words, boolean sponsored) {
    Matcher found = words.matcher(text);
    if (found.find()) {
      draft.opening.visaSponsorship(sponsored);
      draft.because("visaSponsorship", sponsored, Basis.STATED, found.group(), "visa-words");
      return true;
    }
    return false;
  }
}
