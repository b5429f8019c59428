package dev.rolecall.search.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.SharedSearch;
import dev.rolecall.testkit.platform.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Completion of names, on a real index.
@StoreContract
class SuggestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          kaf                | SKILL   | Kafka                | kaf            | skill:kafka            | 4
          k8s                | SKILL   | Kubernetes           | k8s            | skill:kubernetes       | 13
          senior java e      | TITLE   | Senior Java Engineer | senior java e  | "Senior Java Engineer" | 2
          remote go engi     | TITLE   | Go Engineer          | go engi        | "Go Engineer"          | 12
          kestr              | COMPANY | Kestrel Freight      | kestr          | company:kestrel-freight | 12
          freight            | COMPANY | Kestrel Freight      | freight        | company:kestrel-freight | 12
          zurcher            | COMPANY | Zürcher Käserei      | zurcher        | company:z-rcher-k-serei | 1
          java berl          | PLACE   | Berlin, DE           | berl           | in:"Berlin, DE"        | 3
          ZÜRI               | PLACE   | Zurich, CH           | ZÜRI           | in:"Zurich, CH"        | 1
          germ               | PLACE   | Germany              | germ           | in:DE                  | 4
          java skill:postg   | SKILL   | PostgreSQL           | skill:postg    | skill:postgresql       | 2
          -company:acm       | COMPANY | Acme                 | company:acm    | company:acme           | 1
          in:"berlin, d      | PLACE   | Berlin, DE           | in:"berlin, d  | in:"Berlin, DE"        | 3
          """)
  void aNameIsCompletedFromAnyOfItsWords(
      String typed, String kind, String name, String completes, String search, long jobs) {
    JsonNode first = suggest("/api/v1/suggest?q={q}", typed).get(0);
    assertThat(first).as(typed).isNotNull();
    assertThat(first.path("name").asString()).isEqualTo(name);
    assertThat(first.path("kind").asString()).isEqualTo(kind);
    assertThat(first.path("completes").asString()).isEqualTo(completes);
    assertThat(first.path("search").asString()).isEqualTo(search);
    assertThat(first.path("jobs").asLong()).isEqualTo(jobs);
    assertThat(SharedSearch.get().total(search)).isEqualTo(jobs);
  }

  @Test
  void namesWithMoreJobsComeFirst() {
    JsonNode skills = suggest("/api/v1/suggest?q=ja&kind=skill&limit=20");
    assertThat(skills.get(0).path("name").asString()).isEqualTo("Java");
    assertThat(skills.valueStream().map(each -> each.path("kind").asString()).distinct())
        .containsExactly("SKILL");
    assertThat(skills.valueStream().map(each -> -each.path("jobs").asLong())).isSorted();
  }

  @ParameterizedTest
  @CsvSource({"k", "''", "' '", "zzzzzz", "in:zz"})
  void aTextThatNoNameContinuesHasNoSuggestions(String typed) {
    assertThat(suggest("/api/v1/suggest?q={q}", typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kind=city, 'title, skill, company, place'",
    "limit=0, 1 to 20",
    "prefix=a, 'q, kind, limit'"
  })
  void aRequestThatIsNotValidSaysWhatIs(String parameters, String detail) {
    JsonNode problem = SharedSearch.get().get("/api/v1/suggest?q=ja&" + parameters);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("detail").asString()).contains(detail);
  }

  private static JsonNode suggest(String path, Object... values) {
    return SharedSearch.get().get(path, values).path("suggestions");
  }
}
