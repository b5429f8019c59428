package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.model.job.Basis;
import java.util.List;
import java.util.Optional;

/// Whether visa sponsorship is offered, if the posting states it.
public final class VisaStep implements Step {
  private static final CuedPattern NO =
      CuedPattern.of(
              "\\b(?:no|not|nor|neither|without|unable to|cannot|can not|do"
                  + " not|(?:is|are|do|does|ca|wo)n['’]t)\\b[^.\\n"
                  + "|]{0,40}(?:visas?\\b|sponsor)|(?:visas?|sponsorship)[^.\\n"
                  + "|]{0,25}(?:not at th|not currently|not"
                  + " (?:available|possible|offered|provided)|unavailable|:"
                  + " ?(?:no|not|none)\\b)|must (?:already )?(?:be (?:legally"
                  + " )?(?:authorized|eligible|able)|have (?:the"
                  + " )?(?:right|authorization|permission)) to (?:legally )?work\\b(?!"
                  + " (?:from|remote|on|with|at|closely|flexib))|(?:us|u\\.s\\.)"
                  + " (?:citizens?|persons?)(?:hip)? (?:only|required)",
              "visa",
              "sponsor",
              "to work",
              "to legally work",
              "citizen",
              "person")
          .startingWith(
              "no",
              "neither",
              "without",
              "unable to",
              "cannot",
              "can not",
              "do not",
              "isn",
              "aren",
              "don",
              "doesn",
              "can't",
              "can’t",
              "won",
              "visa",
              "sponsorship",
              "must",
              "us ",
              "u.s.");
  private static final CuedPattern YES =
      CuedPattern.of(
          "(?:visas?|h-?1b|relocation and visa|work permit)[^.\\n"
              + "|]{0,30}(?:sponsor|support|assist|help|welcome|ok\\b|possible|available|provided|transfer|:"
              + " ?yes)|(?:sponsor|provide|offer|support|help with)\\w*[^.\\n"
              + "|]{0,25}(?:visas?\\b|h-?1b|work permit)|^\\s*VISA\\s*$|visa sponsorship",
          "visa",
          "h1b",
          "h-1b",
          "work permit");

  @Override
  public List<CuedPattern> patterns() {
    return List.of(NO, YES);
  }

  @Override
  public void apply(Draft draft) {
    Optional<String> no = Statement.first(NO, draft);
    Optional<String> words = no.or(() -> Statement.first(YES, draft));
    if (words.isPresent()) {
      boolean sponsored = no.isEmpty();
      draft.opening.visaSponsorship(sponsored);
      draft.addEvidence("visaSponsorship", sponsored, Basis.STATED, words.get(), "visa-words");
    }
  }
}
