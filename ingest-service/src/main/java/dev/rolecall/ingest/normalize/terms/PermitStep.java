package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Lines;
import dev.rolecall.model.dictionary.LowerCase;
import dev.rolecall.model.job.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a work permit is required already, and which citizenships are.
public final class PermitStep implements Step {
  private static final CuedPattern PERMIT =
      CuedPattern.of(
          "\\b(?:must|need to|should|required to|able to|you(?:'re| are)|candidates? (?:must|are))"
              + " (?:\\w+ ){0,3}?(?:authori[sz]ed|eligible|permitted|entitled|allowed) to"
              + " (?:legally |live and )?work\\b(?!"
              + " (?:from|remote|on|with|at|closely|flexib))|\\b(?:must|need to|required"
              + " to|should)(?:,[^.,;\\n"
              + "]{2,50},)?(?: already)? (?:have|hold|possess) (?:\\w+ ){0,3}?(?:right to (?:live"
              + " and )?work|work (?:permit|authori[sz]ation|visa)|permission to work)|\\b(?:right"
              + " to work|work (?:permit|authori[sz]ation)|authori[sz]ation to work)\\b[^.;|\\n"
              + "]{0,40}?(?:required|needed|necessary|is a must)|\\b(?:requires?|requiring|need)"
              + " (?:(?!no\\b|not\\b)\\w+ ){0,3}?(?:authori[sz]ation to work|right to (?:live and"
              + " )?work|work (?:permit|authori[sz]ation)|permission to work)|\\bmust be (?:an?"
              + " )?(?:us|u\\.s\\.) persons?\\b|\\b(?:us|u\\.s\\.) persons?\\b[^.|\\n"
              + "]{0,20}(?:only|required)",
          "to work",
          "to legally work",
          "to live and work",
          "work permit",
          "work authori",
          "work visa",
          "person");

  /// A permit is not required, or help with it is offered: `No work permit needed`.
  private static final CuedPattern NO_PERMIT =
      CuedPattern.of(
          "(?:\\b(?:no|not|without|help|assist|provide|sponsor)|n['’]t)\\b"
              + Negation.gap(25)
              + "(?:work (?:permit|authori[sz]ation)|right to work)",
          "work permit",
          "work authori",
          "right to work");

  private static final String PEOPLE =
      "(us|u\\.s\\.(?:a\\.)?|usa|american|united states|eu|european(?:"
          + " union)?|uk|british|canadian|canada|australian|german|french|swiss|dutch|indian|israeli|japanese|singapore(?:an)?|new"
          + " zealand)";
  private static final CuedPattern CITIZENS =
      CuedPattern.of(
          "\\b"
              + PEOPLE
              + "(?: ?(?:/|or|and|,) ?"
              + PEOPLE
              + ")? (?:citizen(?:s|ship)?|nationals|nationality)\\b(?:[^.;|\\n"
              + "]{0,40}?\\b(?:only|required|needed|requirement|must|mandatory)\\b|(?=\\s*(?:$|[|)\\]])))|\\b(?:must"
              + " be|requires?|require|need to be|only|limited to|open to|has to be)(?: an?)?"
              + " (?:\\w+ ){0,2}?"
              + PEOPLE
              + "(?: ?(?:/|or|and|,) ?"
              + PEOPLE
              + ")? (?:citizen(?:s|ship)?|nationals)\\b|\\b(?:eligibility|requirements?|required|citizenship):[^.;|\\n"
              + "]{0,30}?\\b"
              + PEOPLE
              + " citizen(?:s|ship)?\\b",
          "citizen",
          "national");

  /// People with a permit count as well: `US citizens or green card holders only`.
  private static final FilteredPattern OR_RESIDENTS =
      FilteredPattern.of(
          "^[^.;\\n|]{0,25}?(?:\\bor\\b|/|,|\\band\\b)"
              + " ?(?:(?:an?|us|u\\.s\\.|lawful|legal|non) ){0,3}(?:green[- ]?card|permanent"
              + " residen|residents?\\b|pr\\b|valid (?:work )?(?:visa|permit)|work permit)",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("us", "US"),
          Map.entry("usa", "US"),
          Map.entry("american", "US"),
          Map.entry("united states", "US"),
          Map.entry("eu", "EU"),
          Map.entry("european", "EU"),
          Map.entry("european union", "EU"),
          Map.entry("uk", "GB"),
          Map.entry("british", "GB"),
          Map.entry("canadian", "CA"),
          Map.entry("canada", "CA"),
          Map.entry("australian", "AU"),
          Map.entry("german", "DE"),
          Map.entry("french", "FR"),
          Map.entry("swiss", "CH"),
          Map.entry("dutch", "NL"),
          Map.entry("indian", "IN"),
          Map.entry("israeli", "IL"),
          Map.entry("japanese", "JP"),
          Map.entry("singapore", "SG"),
          Map.entry("singaporean", "SG"),
          Map.entry("new zealand", "NZ"));
  private static final FilteredPattern NATION =
      FilteredPattern.of("(?i)\\b" + PEOPLE + "(?![\\w])");

  /// Citizenship is not required: `No US citizenship required`, `regardless of citizenship`.
  private static final CuedPattern NOT_REQUIRED =
      CuedPattern.of(
          "(?:\\b(?:no|not|regardless of|without)|n['’]t)\\b"
              + Negation.gap(25)
              + "(?:citizen|nationalit)|citizenship[^.;|\\n"
              + "]{0,12}\\bnot\\b",
          "citizen",
          "nationalit");

  @Override
  public List<CuedPattern> patterns() {
    return List.of(PERMIT, NO_PERMIT, CITIZENS, NOT_REQUIRED);
  }

  @Override
  public void apply(Draft draft) {
    if (Statement.first(NO_PERMIT, draft).isEmpty()) {
      Statement.first(PERMIT, draft).ifPresent(words -> permit(draft, words));
    }
    if (Statement.first(NOT_REQUIRED, draft).isEmpty()) {
      requirement(draft.segmentLines())
          .or(() -> draft.text.computeOnce(CITIZENS, () -> requirement(draft.text.body())))
          .ifPresent(required -> required.set(draft));
    }
  }

  /// What a mention of citizens requires.
  ///
  /// @param permitSuffices whether a permit is enough
  private record Requirement(String words, boolean permitSuffices) {
    void set(Draft draft) {
      if (permitSuffices) {
        permit(draft, words);
      } else {
        citizenship(draft, words);
      }
    }
  }

  private static Optional<Requirement> requirement(Lines lines) {
    return CITIZENS
        .first(lines)
        .map(
            match -> {
              String words = match.group();
              int word = LowerCase.of(words).lastIndexOf("citizen");
              int from = match.start() + Math.max(0, word);
              String after =
                  lines.text().substring(from, Math.min(lines.text().length(), from + 70));
              return new Requirement(words.strip(), OR_RESIDENTS.finds(after));
            });
  }

  private static void permit(Draft draft, String words) {
    draft.opening.workPermit(true);
    draft.addEvidence("workPermit", true, Basis.STATED, words, "permit-words");
  }

  private static void citizenship(Draft draft, String words) {
    Set<String> areas = new LinkedHashSet<>();
    FilteredPattern.Search nations = NATION.search(words);
    while (nations.find()) {
      String nation = nations.group(1).toLowerCase(Locale.ROOT).replace(".", "");
      areas.add(AREAS.getOrDefault(nation, ""));
    }
    areas.remove("");
    if (!areas.isEmpty()) {
      draft.opening.citizenship(List.copyOf(areas));
      draft.addEvidence("citizenship", areas, Basis.STATED, words, "citizen-words");
    }
  }
}
