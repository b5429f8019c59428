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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Required years of experience: `5+ years`, `2-4 years of experience`, `Erfahrung von 5 Jahren`.
/// They apply to all roles of a text. Months and half years are rounded to the wider range: `18
/// months` is at least one year, `6-18 months` is zero to two years.
public final class ExperienceStep implements Step {
  private static final String DIGITS = "(\\d{1,2}(?:[.,]\\d)?)";
  private static final String NUMBER =
      "(\\d{1,2}(?:[.,]\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)";
  private static final String SPAN =
      "(?<![\\w.,])"
          + NUMBER
          + "(?: \\((?:\\d{1,2}|\\p{L}{3,7})\\))?(?:\\s?\\+| or more)?\\s?(?:(?:-|–|to|bis|à|a)\\s?"
          + NUMBER
          + "\\s?\\+?)?\\s?";

  /// The words between the years and what they are about do not end a sentence and are not an age.
  private static final String WORDS_BETWEEN =
      "(?:(?!age\\b|old\\b|years?\\b)[\\w/&+#.,-]*[\\w/&+#]\\s){0,6}?";

  private static final String NOT_OF_A_COMPANY =
      "(?!(?:\\w+"
          + " )?(?:business|operations?|existence|history|growth|profit\\w*|success|combined|service|funding|runway|market|revenue|age|research|data)\\b)";

  /// `5+ years`, `3 to 5 years`, `minimum 3 years`: what follows needs no word for experience.
  private static final String FIRM =
      "(?<=(?:\\+|\\d or more|\\d ?(?:-|–|to) ?\\d{1,2}|\\bmin(?:imum|\\.)?(?: of)?:?"
          + " \\d{1,2}|\\bat least \\d{1,2}) ?(?:years|yrs)['’]? )";

  /// What companies count in years: `20+ years in business`.
  private static final String NOT_IN_A_COMPANY =
      "(?!(?:\\w+ )?(?:business|operations?|existence|history|the making|a row)\\b)";

  private static final CuedPattern YEARS =
      CuedPattern.of(
          SPAN
              + "(?:years|yrs|year|y(?="
              + " exp)|yoe\\b)(?:'|’)?\\s?(?:of\\s)?(?:"
              + WORDS_BETWEEN
              + "(?:experience|exp\\b)|(?<=of\\s)(?:professional|hands-on|commercial)\\s|(?<=yoe)|(?<=yoe"
              + " )|(?:required|minimum|preferred)\\b|"
              + FIRM
              + "(?:hands-on|building|developing|designing|writing|working|programming|coding|engineering|managing|leading|running|operating|shipping|doing|using)\\b|(?<=\\+"
              + " ?(?:years|yrs) of )"
              + NOT_OF_A_COMPANY
              + "|"
              + FIRM
              + "(?:in|with|across) "
              + NOT_IN_A_COMPANY
              + "|(?<=years )in (?:an?|similar|the same|relevant|related|comparable) (?:[\\w-]+"
              + " ){0,3}?(?:roles?|positions?|capacity|field|function)\\b)",
          "years",
          "yrs",
          "year",
          "yoe",
          "y exp");

  /// The same in other languages.
  private static final CuedPattern OTHER_LANGUAGES =
      CuedPattern.of(
          "(?:erfahrung|expérience|esperienza|experiencia|ervaring)\\s(?:von|de|di|van)\\s(?:(?:mindestens|almeno|al"
              + " menos|minimaal|minimum)\\s)?"
              + SPAN
              + "(?:jahren?|ans|anni|años|jaar)\\b|"
              + SPAN
              + "(?:jahren?|ans|anni|años|anos|jaar)\\s(?:(?:de|di|an|d)['’\\s])?(?:\\p{L}+\\s)?(?:\\p{L}*erfahrung|expérience|esperienza|experiencia|experiência|\\p{L}*ervaring)|"
              + SPAN
              + "(?:lat[ay]?|rok[uy]?|let|års?|лет|года?|év)\\s(?:\\S+\\s){0,2}?(?:doświadczeni\\p{L}*|praxe\\b|zkušenost\\p{L}*|erfarenhet|erfaring|опыта|tapasztalat)|[Оо]пыт\\p{L}*(?:"
              + " работы)? от "
              + SPAN
              + "(?:лет|года?)|"
              + SPAN
              + "(?:年(?:及?以上|工作?经验|的?经验|の?経験)|년\\s?이상)|\\bexperience(?: required| needed| level)?"
              + " ?[:(–-]\\s?(?:at least |min(?:imum)?\\.? )?"
              + SPAN
              + "(?:years|yrs)\\b",
          "doświadczeni",
          "erfarenhet",
          "erfaring",
          "опыт",
          "tapasztalat",
          "年以上",
          "年及以上",
          "年工",
          "年经验",
          "年的经验",
          "年経験",
          "年の経験",
          "년 이상",
          "년이상",
          "praxe",
          "zkušenost",
          "experience:",
          "experience required",
          "experience needed",
          "experience level",
          "experience (",
          "experience -",
          "experience –",
          "experience(",
          "erfahrung",
          "expérience",
          "esperienza",
          "experiencia",
          "experiência",
          "ervaring");

  /// `6 months to 1 year of work experience`. The first number has the unit of the second when it
  /// has none of its own.
  private static final CuedPattern MONTHS =
      CuedPattern.of(
          "(?<![\\d.,])(?<!\\byears?,?(?: and)? )(?<!\\b(?:first|next|last|every|initial)"
              + " )(?=\\d)(?=[^\\n"
              + "]{1,14}month|1\\+? year)"
              + DIGITS
              + "\\s?\\+?\\s?(months?\\s)?(?:(?:-|–|to)\\s?"
              + DIGITS
              + "\\s?\\+?\\s?)?(months?|years?)\\s(?:of\\s)?(?:(?:work|working|professional|relevant|prior|previous|hands-on|industry|commercial|related|practical)\\s){0,3}experience\\b",
          "month",
          "1 year",
          "1+ year");

  private static final Map<String, Integer> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15));

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
    List<MatchResult> all =
        YEARS.all(text).stream()
            .filter(found -> YearsOwner.isCandidate(text.text(), found))
            .toList();
    Optional<MatchResult> years = all.isEmpty() ? Optional.empty() : Optional.of(main(text, all));
    Optional<MatchResult> months =
        MONTHS.first(text).filter(found -> years.isEmpty() || found.start() < years.get().start());
    return months
        .flatMap(ExperienceStep::inMonths)
        .or(() -> years.flatMap(ExperienceStep::inYears))
        .or(() -> OTHER_LANGUAGES.first(text).flatMap(ExperienceStep::inYears));
  }

  /// The years that a candidate needs in total if the text says so, else the first ones. Of two
  /// degrees with years each, the fewer years are enough.
  private static MatchResult main(PostingText text, List<MatchResult> all) {
    MatchResult first = all.getFirst();
    for (MatchResult years : all) {
      if (YearsOwner.isTotal(text.text(), years)) {
        return years;
      }
    }
    if (all.size() > 1 && YearsOwner.isAlternative(text.text(), first, all.get(1))) {
      BigDecimal other = number(all.get(1).group(1));
      BigDecimal one = number(first.group(1));
      return one != null && other != null && other.compareTo(one) < 0 ? all.get(1) : first;
    }
    return first;
  }

  private static Optional<Statement<YearsRange>> inYears(MatchResult found) {
    int first = 1;
    while (found.group(first) == null) {
      first += 2;
    }
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
    if (written == null) {
      return null;
    }
    Integer word = NUMBER_WORDS.get(written.toLowerCase(Locale.ROOT));
    return word == null ? new BigDecimal(written.replace(',', '.')) : BigDecimal.valueOf(word);
  }

  private static @Nullable BigDecimal years(@Nullable BigDecimal months) {
    return months == null ? null : months.divide(MONTHS_A_YEAR, 2, RoundingMode.HALF_UP);
  }
}
