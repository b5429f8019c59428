package dev.rolecall.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The Elasticsearch query of each filter.
class ElasticsearchQueryTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final CurrencyRates RATES =
      new CurrencyRates(
          LocalDate.parse("2026-11-04"),
          Map.of("EUR", BigDecimal.ONE, "USD", new BigDecimal("1.1")));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " | ",
      textBlock =
          """
          "kafka"           | {"bool":{"minimum_should_match":"1","should":[{"match_phrase":{"words.exact":{"query":"kafka","zero_terms_query":"all"}}},{"term":{"allSkills":{"value":"kafka"}}}]}}
          text:kafka        | {"match":{"words":{"query":"kafka","operator":"and","zero_terms_query":"all"}}}
          kafka             | {"term":{"allSkills":{"value":"kafka"}}}
          kafka or java     | {"terms":{"allSkills":["java","kafka"]}}
          from:worldwide    | {"terms":{"remoteFrom":["*"]}}
          foo-bar           | {"match":{"words":{"query":"foo-bar","operator":"and","zero_terms_query":"all"}}}
          "big team"        | {"match_phrase":{"words.exact":{"query":"big team","zero_terms_query":"all"}}}
          skill:kafka       | {"term":{"allSkills":{"value":"kafka"}}}
          mode:remote,hybrid | {"terms":{"modes":["HYBRID","REMOTE"]}}
          seniority:senior  | {"terms":{"seniority":["SENIOR"]}}
          type:full-time    | {"terms":{"employmentTypes":["FULL_TIME"]}}
          in:DE             | {"term":{"countries":{"value":"DE"}}}
          in:berlin         | {"term":{"cityKeys":{"value":"berlin|DE"}}}
          from:NL           | {"terms":{"remoteFrom":["*","NL"]}}
          company:acme      | {"terms":{"company":["acme"]}}
          source:greenhouse | {"terms":{"sources":["greenhouse"]}}
          visa:yes          | {"term":{"visaSponsorship":{"value":true}}}
          clearance:yes     | {"term":{"clearance":{"value":true}}}
          posted:2026-11-01 | {"range":{"posted":{"gte":1793491200000}}}
          pay:80k           | {"bool":{"minimum_should_match":"1","should":[{"range":{"pay.EUR":{"gte":80000000000}}},{"range":{"pay.USD":{"gte":88000000000}}}]}}
          pay:80k undisclosed:yes | {"bool":{"minimum_should_match":"1","should":[{"range":{"pay.EUR":{"gte":80000000000}}},{"range":{"pay.USD":{"gte":88000000000}}},{"term":{"payStated":{"value":false}}}]}}
          """,
      quoteCharacter = '\'')
  void aFilterBecomesAFilterClause(String search, String expected) {
    JsonNode filters = bool(search + " all:yes closed:yes").path("filter");
    assertThat(filters.get(0)).isEqualTo(json("{\"term\":{\"shown\":{\"value\":true}}}"));
    assertThat(filters.get(1)).isEqualTo(json(expected));
    assertThat(filters.size()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " | ",
      textBlock =
          """
          -lead         | {"match":{"words.exact":{"query":"lead","operator":"and","zero_terms_query":"none"}}}
          -"on call"    | {"match_phrase":{"words.exact":{"query":"on call","zero_terms_query":"none"}}}
          -skill:php    | {"term":{"allSkills":{"value":"php"}}}
          -company:acme | {"term":{"company":{"value":"acme"}}}
          clearance:no  | {"term":{"clearance":{"value":true}}}
          permit:no     | {"term":{"workPermit":{"value":true}}}
          """,
      quoteCharacter = '\'')
  void anExclusionBecomesAMustNotClause(String search, String expected) {
    assertThat(bool(search).path("must_not").get(0)).isEqualTo(json(expected));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " | ",
      textBlock =
          """
                             | shown,open,backend
          all:yes            | shown,open
          closed:yes         | shown,backend
          family:data        | shown,open,family
          """)
  void findsOpenBackendJobsByDefault(String search, String fields) {
    JsonNode filters = bool(search == null ? "" : search).path("filter");
    String found =
        String.join(
            ",",
            filters
                .valueStream()
                .map(f -> (f.has("term") ? f.path("term") : f.path("terms")))
                .map(f -> f.propertyNames().iterator().next())
                .toList());
    assertThat(found).isEqualTo(fields);
  }

  private static JsonNode bool(String search) {
    JobQuery query = JobQueryParser.parse(search, Map.of(), NOW).query();
    String json =
        JsonpUtils.toJsonString(
            ElasticsearchQuery.of(query, RATES).filter(), new Jackson3JsonpMapper(Json.MAPPER));
    return json(json).path("bool");
  }

  private static JsonNode json(String text) {
    return Json.MAPPER.readTree(text);
  }
}
