package dev.rolecall.search.market.salary;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.text.PayText;
import dev.rolecall.search.find.PayHistogram;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a question from text, as from a form, and collects all problems.
public final class SalaryQuestionReader {
  public static final int MAX_SKILLS = 5;

  /// What was read; null when there are problems.
  ///
  /// @param problems each with the field and a sentence for the person
  public record Reading(@Nullable SalaryQuestion question, List<Problem> problems) {}

  public record Problem(String field, String detail) {}

  private static final Map<String, Period> PERIODS =
      Map.of(
          "year", Period.YEAR,
          "month", Period.MONTH,
          "week", Period.WEEK,
          "day", Period.DAY,
          "hour", Period.HOUR);
  private static final Map<String, EmploymentType> TYPES =
      Map.of("full-time", EmploymentType.FULL_TIME, "contract", EmploymentType.CONTRACT);

  private final Function<String, String> fields;
  private final CurrencyRates rates;
  private final List<Problem> problems = new ArrayList<>();

  private SalaryQuestionReader(Function<String, String> fields, CurrencyRates rates) {
    this.fields = fields;
    this.rates = rates;
  }

  /// @param fields the text of a field: `title`, `level`, `skills` (separated by commas), `in` (a
  ///   city or a country), `remote` (yes or no), `type` (full-time or contract), `amount`,
  ///   `currency` and `per` (year, month, week, day or hour); empty when it is not stated
  /// @param rates an offer must be in one of their currencies
  public static Reading read(Function<String, String> fields, CurrencyRates rates) {
    SalaryQuestionReader reader = new SalaryQuestionReader(fields, rates);
    return reader.read();
  }

  private Reading read() {
    Optional<JobFamily> family = family();
    Optional<Seniority> level = level();
    List<SkillId> skills = skills();
    boolean remote = remote();
    Optional<PlaceFilter> place = place(remote);
    Optional<EmploymentType> type = choice("type", "full-time", TYPES);
    Optional<PayRate> offer = offer();
    if (!problems.isEmpty()) {
      return new Reading(null, List.copyOf(problems));
    }
    SalaryQuestion question =
        new SalaryQuestion(
            text("title"),
            family.orElseThrow(),
            level.orElse(null),
            skills,
            remote ? null : place.flatMap(SalaryQuestionReader::city).orElse(null),
            place.map(PlaceFilter::country).orElse(null),
            remote,
            type.orElseThrow(),
            offer.orElseThrow());
    return new Reading(question, List.of());
  }

  private Optional<JobFamily> family() {
    String title = text("title");
    if (title.isEmpty()) {
      problem("title", "Enter a job title, such as Senior Backend Engineer.");
      return Optional.empty();
    }
    Optional<JobFamily> family =
        TitleDictionary.shared().best(title).map(TitleDictionary.TitleMention::family);
    if (family.isEmpty() || family.get() == JobFamily.OTHER) {
      problem(
          "title",
          "'"
              + title
              + "' is not a title of a software job that we know; try Backend Engineer or Data"
              + " Engineer.");
    }
    return family;
  }

  /// As stated or, where not, as in the title: of several levels the lowest.
  private Optional<Seniority> level() {
    String stated = text("level");
    if (stated.isEmpty()) {
      return TitleDictionary.shared().seniorities(text("title")).stream().min(Seniority::compareTo);
    }
    String name = stated.toUpperCase(Locale.ROOT).replace('-', '_').replaceFirst("_LEVEL$", "");
    Optional<Seniority> level =
        Arrays.stream(Seniority.values())
            .filter(each -> each != Seniority.UNKNOWN && each.name().equals(name))
            .findFirst();
    if (level.isEmpty()) {
      problem("level", "'" + stated + "' is not a level; use junior, mid, senior, staff or lead.");
    }
    return level;
  }

  private List<SkillId> skills() {
    Set<SkillId> skills = new LinkedHashSet<>();
    for (String name : text("skills").split(",")) {
      if (!name.isBlank()) {
        SkillDictionary.shared()
            .named(name)
            .ifPresentOrElse(
                skill -> skills.add(skill.id()),
                () -> problem("skills", "'" + name.strip() + "' is not a skill that we know."));
      }
    }
    if (skills.size() > MAX_SKILLS) {
      problem("skills", "Enter at most " + MAX_SKILLS + " skills, the most important ones.");
    }
    return List.copyOf(skills);
  }

  private boolean remote() {
    return choice("remote", "no", Map.of("yes", true, "no", false)).orElse(false);
  }

  private Optional<PlaceFilter> place(boolean remote) {
    String text = text("in");
    if (text.isEmpty()) {
      if (!remote) {
        problem("in", "Enter a country or a city, or choose remote work.");
      }
      return Optional.empty();
    }
    List<PlaceFilter> places = parsed("in", text).places();
    if (places.size() != 1 || places.getFirst().country() == null) {
      problem("in", "'" + text + "' is not a country or a city that we know.");
      return Optional.empty();
    }
    return Optional.of(places.getFirst());
  }

  private static Optional<String> city(PlaceFilter place) {
    return Optional.ofNullable(place.city()).map(city -> city + ", " + place.country());
  }

  private Optional<PayRate> offer() {
    Optional<Period> period = choice("per", "year", PERIODS);
    String currency = currency();
    Optional<BigDecimal> amount = amount(currency);
    return period.isEmpty() || currency.isEmpty() || amount.isEmpty()
        ? Optional.empty()
        : plausible(new PayRate(amount.get(), currency, period.get()));
  }

  /// The same bounds as for the pay of jobs: `62.50` a year is rather an hour.
  private Optional<PayRate> plausible(PayRate offer) {
    double euros =
        rates.convert(offer.annual(), "EUR").map(it -> it.amount().doubleValue()).orElse(0.0);
    if (euros < PayHistogram.MIN || euros > PayHistogram.MAX) {
      problem(
          "amount",
          "That is "
              + PayText.amount(offer.annual())
              + " a year. Check the amount, the currency and the period.");
      return Optional.empty();
    }
    return Optional.of(offer);
  }

  private String currency() {
    String code = text("currency").isEmpty() ? "EUR" : text("currency").toUpperCase(Locale.ROOT);
    if (!rates.currencies().contains(code)) {
      problem(
          "currency",
          "'" + code + "' is not a currency that we know; examples are EUR, USD and GBP.");
      return "";
    }
    return code;
  }

  /// As people write it: `70k`, `90,000`, `62.50`, `€85 000`.
  private Optional<BigDecimal> amount(String currency) {
    String text = OfferAmount.plain(text("amount"), currency);
    PayFilter parsed = text.matches("\\d[\\d.,_' kK]*") ? parsed("pay", text).pay() : null;
    BigDecimal amount = parsed == null ? null : parsed.atLeast();
    if (amount == null || amount.signum() <= 0 || amount.precision() - amount.scale() > 12) {
      problem("amount", "Enter the offer as a number, such as 85,000 or 85k.");
      return Optional.empty();
    }
    return Optional.of(amount);
  }

  /// The query of one filter; [JobQuery#ALL] when its value is not valid.
  private static JobQuery parsed(String filter, String value) {
    ParsedQuery parsed = JobQueryParser.parse("", Map.of(filter, List.of(value)), Instant.EPOCH);
    return parsed.problems().isEmpty() ? parsed.query() : JobQuery.ALL;
  }

  private <T> Optional<T> choice(String field, String usual, Map<String, T> choices) {
    String value = text(field).isEmpty() ? usual : text(field).toLowerCase(Locale.ROOT);
    Optional<T> chosen = Optional.ofNullable(choices.get(value));
    if (chosen.isEmpty()) {
      problem(
          field,
          "'"
              + field
              + "' must be one of "
              + String.join(", ", choices.keySet().stream().sorted().toList())
              + "; got '"
              + value
              + "'.");
    }
    return chosen;
  }

  private String text(String field) {
    return fields.apply(field).strip();
  }

  private void problem(String field, String detail) {
    problems.add(new Problem(field, detail));
  }
}
