package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.YearsRange;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Years of experience asked for: `5+ years`, `2-4 years of experience`, `Erfahrung von 5 Jahren`.
/// The text says it of all its roles.
final class ExperienceStep implements Step {
  private static final String SPAN =
      "(?<![\\d.,])(\\d{1,2})\\s?(\\+)?\\s?(?:(?:-|–|to|bis|à|a)\\s?(\\d{1,2})\\s?\\+?)?\\s?";
  private static final CuedPattern YEARS =
      CuedPattern.of(
              SPAN
                  + "(?:years|yrs|y(?="
                  + " exp))(?:'|’)?\\s?(?:of\\s)?(?:(?:[\\w/&+#.-]+\\s){0,6}?(?:experience|exp\\b)|(?<=of\\s)(?:professional|hands-on|commercial)\\s)",
              "years",
              "yrs",
              "y exp")
          .startingWith("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  /// In other languages, whichever comes first.
  private static final CuedPattern ELSEWHERE =
      CuedPattern.of(
          "(?:erfahrung|expérience|esperienza|experiencia|ervaring)\\s(?:von|de|di|van)\\s(?:(?:mindestens|almeno|al"
              + " menos|minimaal|minimum)\\s)?"
              + SPAN
              + "(?:jahren?|ans|anni|años|jaar)\\b|"
              + SPAN
              + "(?:jahren?|ans|anni|años|jaar)\\s(?:(?:de|di|an)\\s)?(?:\\p{L}+\\s)?(?:\\p{L}*erfahrung|expérience|esperienza|experiencia|\\p{L}*ervaring)",
          "erfahrung",
          "expérience",
          "esperienza",
          "experiencia",
          "ervaring");

  /// Nobody is asked for more.
  private static final int MOST = 30;

  @Override
  public String field() {
    return "experienceYears";
  }

  @Override
  public void apply(Draft draft) {
    draft
        .text
        .once(ExperienceStep.class, () -> find(draft.text))
        .ifPresent(years -> draft.opening.experienceYears(years.tell(draft, "experienceYears")));
  }

  private static Optional<Heard<YearsRange>> find(PostText text) {
    Optional<MatchResult> said = YEARS.first(text).or(() -> ELSEWHERE.first(text));
    return said.flatMap(ExperienceStep::read);
  }

  private static Optional<Heard<YearsRange>> read(MatchResult said) {
    int first = said.group(1) != null ? 1 : 4;
    int min = Integer.parseInt(said.group(first));
    Integer max = said.group(first + 2) == null ? null : Integer.valueOf(said.group(first + 2));
    boolean asked = min <= MOST && (max == null || max >= min);
    return asked
        ? Optional.of(new Heard<>(new YearsRange(min, max), said.group(), "years-of-experience"))
        : Optional.empty();
  }
}
