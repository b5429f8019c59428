package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class EditableQueryTest {
  @Test
  void keepsTheTextAsWritten() {
    String text = "java -\"event sourcing\" SKILL:kafka in:\"Paris, FR\" pay:>=80k EUR posted:7d";
    assertThat(EditableQuery.of(text).text()).isEqualTo(text);
  }

  @Test
  void treatsAnAmountAndItsCurrencyAsOneClause() {
    EditableQuery query = EditableQuery.of("pay:>=80k EUR java");
    QueryClause pay = query.filters().getFirst();
    assertThat(pay.value()).isEqualTo(">=80k EUR");
    assertThat(query.without(pay).text()).isEqualTo("java");
  }

  @Test
  void removesOneOfSeveralValues() {
    EditableQuery query = EditableQuery.of("mode:remote,hybrid java");
    QueryClause remote = query.find("mode", "remote").orElseThrow();
    assertThat(query.without(remote).text()).isEqualTo("mode:hybrid java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          country | NL          | in:nl            | true
          country | NL          | place:Netherlands | true
          skill   | postgresql  | skill:Postgres   | true
          skill   | java        | -skill:java      | false
          type    | full-time   | type:FULL_TIME   | true
          mode    | remote      | java             | false
          city    | Berlin      | within:50km      | false
          seniority | senior    | level:Senior     | true
          """)
  void findsAFilterByItsMeaning(String filter, String value, String text, boolean present) {
    assertThat(EditableQuery.of(text).find(filter, value).isPresent()).isEqualTo(present);
  }

  @Test
  void quotesValuesWithSpaces() {
    EditableQuery query = EditableQuery.of("java").with("in", "San Francisco, US");
    assertThat(query.text()).isEqualTo("java in:\"San Francisco, US\"");
    assertThat(EditableQuery.of(query.text())).isEqualTo(query);
  }

  @Test
  void aValueCannotAddFilters() {
    EditableQuery query = EditableQuery.of("").with("in", "x\" closed:yes \"");
    assertThat(EditableQuery.of(query.text()).filters())
        .extracting(QueryClause::filter)
        .containsExactly("in");
  }

  @Test
  void removesFiltersByName() {
    assertThat(
            EditableQuery.of("java posted:7d mode:remote").withoutFilters(Set.of("posted")).text())
        .isEqualTo("java mode:remote");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java                  | pay=80000&currency=USD                | java pay:>=80000 USD
          pay:>=60k EUR java    | pay=70000&currency=EUR&undisclosed=yes | java pay:>=70000 EUR undisclosed:yes
          pay:>=60k EUR java    | pay=&currency=EUR                     | java
          java                  | pay=80000&paymax=120000&currency=USD    | java pay:80000-120000 USD
          java                  | pay=&paymax=800&currency=EUR&per=day    | skill:java pay:<=800 EUR/day
          from:NL java          | from=DE                               | java from:DE
          java                  | in=Berlin&within=50km                 | java in:Berlin within:50km
          java within:20km      | in=&within=50km                       | java within:50km
          skill:java            | skill=Java                            | skill:java
          ''                    | posted=7d&nonsense=1                  | posted:7d
          """)
  void addsFormFields(String text, String form, String result) {
    assertThat(SearchForm.apply(EditableQuery.of(text), parameters(form)).text()).isEqualTo(result);
  }

  private static MultiValueMap<String, String> parameters(String form) {
    return new LinkedMultiValueMap<>(
        UriComponentsBuilder.fromUriString("/?" + form).build().getQueryParams());
  }
}
