package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.text.CuedPattern;

/// Titles of postings without an opening: tests, talent pools, and forms for any application.
public final class NonOpeningTitles {
  private static final String NO_ROLE =
      "(?! ?(?:manager|lead|specialist|partner|coordinator|director|engineer|developer|architect|analyst|designer|owner|support|security))";

  private static final CuedPattern NAMED =
      CuedPattern.of(
          "\\bdo not"
              + " apply\\b|^\\W*test(?:ing)?\\W+(?:job|posting|position|requisition|role|req)s?\\b|(?:don['’]?t|do"
              + " not|didn['’]?t|not) (?:see|find|seeing|finding) (?:a |an |the |your"
              + " |what|any|something)|\\bgeneral"
              + " (?:application|interest|inquiry|enquiry|consideration|submission|applicants?)\\b"
              + NO_ROLE
              + "|\\btalent (?:community|pool|network|pipeline|bank)\\b"
              + NO_ROLE
              + "|\\bfuture"
              + " (?:opportunit(?:y|ies)|openings?|roles?|positions?|consideration|hiring)\\b|\\b(?:open|speculative|spontaneous|unsolicited)"
              + " applications?\\b"
              + NO_ROLE
              + "|^open appl(?:y|ications?)$|^open career opportunities|^open"
              + " opportunities|\\binitiativbewerbung|\\bcandidature spontan|\\bcandidatura"
              + " espont|\\bcandidatura spontan|\\bexpressions? of interest\\b|\\bbanco de"
              + " talentos\\b|\\bopen sollicitatie|\\bspontanansökan|\\bjoin our talent",
          "apply",
          "test",
          "see",
          "find",
          "general",
          "talent",
          "future",
          "application",
          "open ",
          "bewerbung",
          "candidatur",
          "expression",
          "sollicitatie",
          "spontan");

  private NonOpeningTitles() {}

  public static boolean isNamedBy(String title) {
    return NAMED.finds(title);
  }
}
