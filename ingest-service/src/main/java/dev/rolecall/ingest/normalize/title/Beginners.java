package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.job.Seniority;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Interns and graduates who are sought beside others: `Full-time, intern` in a header, "new grads
/// and interns welcome" in a sentence.
final class Beginners {
  private static final String WHO =
      "(?:interns?|internships?|(?:new|recent|college|university) grad(?:uate)?s?|entry[- ]level)";

  /// `Experienced folks, new grads, and interns all welcome`, `internships available`.
  static final CuedPattern WELCOME =
      CuedPattern.of(
          "(?<!no )\\b("
              + WHO
              + "(?:,? (?:and|or|&) "
              + WHO
              + ")?(?: (?:candidates|applicants|positions))?),?"
              + " (?:(?:are|is|all|both|also|always|very|more than) )*(?:welcome|encouraged to"
              + " apply|ok\\b|okay|considered|(?:positions )?available)|\\bhiring (?:for )?("
              + WHO
              + ") (?:and|or|&) full[- ]?time|\\bfull[- ]?time (?:and|or|&)"
              + " (interns(?:hips)?)\\b|\\b(early(?: on)? in (?:their|your) career|early[- ]career"
              + " (?:engineers?|developers?|candidates|people))|\\b(graduates,? (?:are"
              + " )?welcome)|(?:looking for|hiring|seeking) (?:an? )?((?:new|recent)"
              + " grad(?:uate)?s?)\\b",
          "intern",
          "grad",
          "entry",
          "early");

  private static final FilteredPattern HEADER =
      FilteredPattern.of(
          "(?i)(?:^|(?<!\\bno)[\\s,/&(+])(interns?|internships?)(?=$|[\\s,/&)+.;])(?!"
              + " (?:program|team))");

  private static final FilteredPattern NEW = FilteredPattern.of("grad|entry|early");

  private Beginners() {}

  static Optional<Statement<Set<Seniority>>> in(Draft draft) {
    Set<Seniority> levels = EnumSet.noneOf(Seniority.class);
    String words = "";
    for (String segment : draft.segments()) {
      if (HEADER.finds(segment)) {
        levels.add(Seniority.INTERN);
        words = segment;
      }
    }
    Optional<String> welcome = Statement.first(WELCOME, draft);
    if (welcome.isPresent()) {
      words = welcome.get();
      String lower = words.toLowerCase(Locale.ROOT);
      if (lower.contains("intern")) {
        levels.add(Seniority.INTERN);
      }
      if (NEW.finds(lower)) {
        levels.add(Seniority.JUNIOR);
      }
    }
    return levels.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statement<>(levels, words, "beginners-welcome"));
  }
}
