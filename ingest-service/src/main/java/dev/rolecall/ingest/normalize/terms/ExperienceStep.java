package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.YearsRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Required years of experience: `5+ years`, `2-4 years of experience`, `Erfahrung von 5 Jahren`.
/// They apply to all roles of a text. Months and half years are rounded to the wider range: `18
/// months` is at least one year, `6-18 months` is zero to two years.
public final class ExperienceStep implements Step {
  private static final String NUMBER = "(\\d{1,2}(?:[.,]\\d)?)";
  private static final String SPAN =
      "(?<![\\d.,])" + NUMBER + "\\s?\\+?\\s?(?:(?:-|–|to|bis|à|a)\\s?" + NUMBER + "\\s?\\+?)?\\s?";
  private static final CuedPattern YEARS =
      CuedPattern.of(
              SPAN
                  + "(?:years|yrs|y(?="
                  + " exp))(?:'|’)?\\s?(?:of\\s)?(?:(?:[\\w/&+#.-]+\\s){0,6}?(?:experience|exp\\b)|(?<=of\\s)(?:professional|hands-on|commercial)\\s)",
              "years",
              "yrs",
              "y exp")
          .startingWith("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  /// The same in other languages.
  private static final CuedPattern OTHER_LANGUAGES =
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

  /// `6 months to 1 year of work experience`. The first number has the unit of the second when it
  /// has none of its own.
  private static final CuedPattern MONTHS =
      CuedPattern.of(
          "(?<![\\d.,])(?<!\\byears?,?(?: and)? )(?<!\\b(?:first|next|last|every|initial)"
              + " )(?=\\d)(?=[^\\n"
              + "]{1,14}month|1\\+? year)"
              + NUMBER
              + "\\s?\\+?\\s?(months?\\s)?(?:(?:-|–|to)\\s?"
              + NUMBER
              + "\\s?\\+?\\s?)?(months?|years?)\\s(?:of\\s)?(?:(?:work|working|professional|relevant|prior|previous|hands-on|industry|commercial|related|practical)\\s){0,3}experience\\b",
          "month",
          "1 year",
          "1+ year");

  private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

  /// More years are not a requirement.
  private static final int MAX_YEARS = 30;

  @Override
  public List<CuedPattern> patterns() {
    return List.of(YEARS, OTHER_LANGUAGES, MONTHS);
  }

  @Override
  public void apply(Draft draft) {
    draft
        .text
        .computeOnce(ExperienceStep.class, () -> find(draft.text))
        .ifPresent(years -> draft.opening.experienceYears(years.addTo(draft, "experienceYears")));
  }

  private static Optional<Statement<YearsRange>> find(PostingText text) {
    Optional<MatchResult> years = YEARS.first(text);
    Optional<MatchResult> months =
        MONTHS.first(text).filter(found -> years.isEmpty() || found.start() < years.get().start());
    return months
        .flatMap(ExperienceStep::inMonths)
        .or(() -> years.flatMap(ExperienceStep::inYears))
        .or(() -> OTHER_LANGUAGES.first(text).flatMap(ExperienceStep::inYears));
  }

  private static Optional<Statement<YearsRange>> inYears(MatchResult found) {
    int first = found.group(1) != null ? 1 : 3;
    return statement(found, number(found.group(first)), number(found.group(first + 1)));
  }

  private static Optional<Statement<YearsRange>> inMonths(MatchResult found) {
    boolean months = found.group(4).startsWith("m") || found.group(4).startsWith("M");
    BigDecimal min = number(found.group(1));
    BigDecimal max = number(found.group(3));
    return statement(
        found, months || found.group(2) != null ? years(min) : min, months ? years(max) : max);
  }

  private static Optional<Statement<YearsRange>> statement(
      MatchResult found, @Nullable BigDecimal from, @Nullable BigDecimal to) {
    int min = from == null ? 0 : from.setScale(0, RoundingMode.FLOOR).intValue();
    Integer max = to == null ? null : to.setScale(0, RoundingMode.CEILING).intValue();
    boolean rising = from == null || to == null || from.compareTo(to) <= 0;
    boolean plausible = rising && min <= MAX_YEARS;
    return plausible
        ? Optional.of(
            new Statement<>(new YearsRange(min, max), found.group(), "years-of-experience"))
        : Optional.empty();
  }

  private static @Nullable BigDecimal number(@Nullable String written) {
    return written == null ? null : new BigDecimal(written.replace(',', '.'));
  }

  private static @Nullable BigDecimal years(@Nullable BigDecimal months) {
    return months == null ? null : months.divide(MONTHS_A_YEAR, 2, RoundingMode.HALF_UP);
  }
}
