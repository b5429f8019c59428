package dev.rolecall.search.market.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.PayRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalaryQuestionReaderTest {
  private static SalaryQuestionReader.Reading read(Map<String, String> fields) {
    return SalaryQuestionReader.read(
        field -> fields.getOrDefault(field, ""), CurrencyRates.fallback());
  }

  private static SalaryQuestion question(Map<String, String> fields) {
    SalaryQuestionReader.Reading reading = read(fields);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.question());
  }

  @Test
  void readsAWholeForm() {
    SalaryQuestion question =
        question(
            Map.of(
                "title", "Senior Java Developer",
                "skills", "Java, kafka,postgres",
                "in", "Berlin",
                "type", "contract",
                "amount", "620.50",
                "currency", "gbp",
                "per", "day"));
    assertThat(question.level()).isEqualTo(Seniority.SENIOR);
    assertThat(question.skills())
        .containsExactly(SkillId.of("java"), SkillId.of("kafka"), SkillId.of("postgresql"));
    assertThat(question.city()).isEqualTo("Berlin, DE");
    assertThat(question.country()).isEqualTo("DE");
    assertThat(question.type()).isEqualTo(EmploymentType.CONTRACT);
    assertThat(question.offer())
        .isEqualTo(new PayRate(new BigDecimal("620.50"), "GBP", Period.DAY));
  }

  @Test
  void theLevelOfTheFormReplacesThatOfTheTitle() {
    assertThat(
            question(
                    Map.of(
                        "title", "Senior Data Engineer",
                        "level", "staff",
                        "remote", "yes",
                        "amount", "150k",
                        "currency", "USD"))
                .level())
        .isEqualTo(Seniority.STAFF);
  }

  @Test
  void remoteWorkNeedsNoCountryAndHasNoCity() {
    SalaryQuestion anywhere =
        question(Map.of("title", "Backend Engineer", "remote", "yes", "amount", "80,000"));
    assertThat(anywhere.country()).isNull();
    SalaryQuestion fromBerlin =
        question(
            Map.of("title", "SRE", "remote", "yes", "in", "Berlin, Germany", "amount", "80.000"));
    assertThat(fromBerlin.city()).isNull();
    assertThat(fromBerlin.country()).isEqualTo("DE");
    assertThat(fromBerlin.family()).isEqualTo(JobFamily.INFRA);
    assertThat(fromBerlin.offer().amount()).isEqualByComparingTo("80000");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '€85,000',     EUR, 85000
          85000 eur,     EUR, 85000
          EUR 85k,       EUR, 85000
          85 000,        EUR, 85000
          85 k,          EUR, 85000
          '85.000,00',   EUR, 85000
          '£85,000.00',  GBP, 85000
          $120k,         USD, 120000
          "85'000.00",   CHF, 85000
          '8,50,000',    INR, 850000
          """)
  void readsAmountsAsPeopleWriteThem(String text, String currency, String amount) {
    SalaryQuestion read =
        question(
            Map.of(
                "title",
                "SRE",
                "in",
                "NL",
                "amount",
                text.replace("\"", ""),
                "currency",
                currency));
    assertThat(read.offer().amount()).isEqualByComparingTo(amount);
    assertThat(read.offer().currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          title,    '',             Enter a job title
          title,    Baker,          is not a title
          level,    guru,           is not a level
          skills,   Java|telepathy, is not a skill
          skills,   'java,go,rust,php,perl,ruby', at most 5 skills
          in,       '',             Enter a country or a city
          in,       Nowhereland,       is not a country or a city
          in,       EU,             is not a country or a city
          remote,   sometimes,      must be one of
          type,     gig,            must be one of
          per,      fortnight,      must be one of
          amount,   '',             Enter the offer
          amount,   much,           Enter the offer
          amount,   0,              Enter the offer
          amount,   -5,             Enter the offer
          amount,   9999999999999,  Enter the offer
          amount,   80k-90k,        Enter the offer
          amount,   $70k,           Enter the offer
          amount,   62.50,          That is 62.50 EUR a year
          amount,   70000000,       'That is 70,000,000 EUR a year'
          currency, XYZ,            is not a currency
          """)
  void saysWhatIsWrong(String field, String value, String detail) {
    Map<String, String> fields = new java.util.HashMap<>();
    fields.putAll(Map.of("title", "Backend Engineer", "in", "NL", "amount", "70000"));
    fields.put(field, value.replace('|', ','));
    SalaryQuestionReader.Reading reading = read(fields);
    assertThat(reading.question()).isNull();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.detail()).contains(detail);
            });
  }

  @Test
  void groupsBecomeLessSimilarStepByStep() {
    SalaryQuestion question =
        question(
            Map.of(
                "title", "Senior Backend Engineer",
                "skills", "Java,Kafka",
                "in", "Berlin",
                "amount", "80k"));
    assertThat(ComparableSets.of(question).stream().map(ComparableSet::label).toList())
        .startsWith(
            "Senior backend jobs in Berlin that name Java and Kafka",
            "Senior backend jobs in Berlin that name Java or Kafka",
            "Senior backend jobs in Berlin",
            "Senior backend jobs in Germany that name Java and Kafka",
            "Senior backend jobs in Germany that name Java or Kafka",
            "Senior backend jobs in Germany")
        .contains("Backend jobs in Germany", "Senior backend jobs in the EU")
        .doesNotHaveDuplicates();
    List<String> searches = ComparableSets.of(question).stream().map(ComparableSet::text).toList();
    assertThat(searches.getFirst())
        .isEqualTo(
            "family:backend seniority:senior skill:java skill:kafka in:\"Berlin, DE\""
                + " type:full-time,not-stated -pay:not-stated");
  }

  @Test
  void jobsOutsideOfTheEuAreNotComparedWithIt() {
    SalaryQuestion question =
        question(Map.of("title", "Backend Engineer", "in", "US", "amount", "150k"));
    assertThat(ComparableSets.of(question).stream().map(ComparableSet::text))
        .isNotEmpty()
        .allSatisfy(search -> assertThat(search).contains("in:US"));
  }
}
