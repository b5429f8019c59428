package dev.rolecall.search.web.api;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API agrees with the endpoints, with the filters of a search, and with
/// real responses.
class OpenApiTest {
  private static final JsonNode API = Json.MAPPER.readTree(OpenApiDocument.load("").json());
  private static final Pattern MAPPING =
      Pattern.compile("@(Get|Post|Put|Patch|Delete|Request)Mapping\\(\\s*(?:path = )?\"([^\"]+)\"");
  private static JobTopic topic;
  private static RunningSearch search;

  @BeforeAll
  static void start() {
    topic = JobTopic.created();
    search = RunningSearch.on(topic, "--rolecall.search-api.url=https://jobs.example/");
    topic.put(
        aJob("Kafka Engineer")
            .postingId("1")
            .needing("java", "kafka")
            .paying(80_000, 100_000, "EUR")
            .in("Berlin", "DE")
            .build(),
        aJob("Java Developer").postingId("2").needing("java").build());
    topic.put(IntStream.range(0, 12).mapToObj(OpenApiTest::kotlinJob).toArray(Job[]::new));
    search.awaitTotal("all:yes", 14);
  }

  /// One of enough jobs for a guide.
  private static Job kotlinJob(int number) {
    return aJob("Kotlin Engineer " + number % 3)
        .postingId("kotlin-" + number)
        .needing("kotlin", "spring-boot")
        .seniority(Seniority.SENIOR)
        .paying(70_000, 80_000 + number * 1_000L, "EUR")
        .remoteFrom("EU")
        .build();
  }

  @AfterAll
  static void stop() {
    search.close();
    topic.close();
  }

  @Test
  void theServerIsTheConfiguredAddressWhateverTheHostHeaderSays() {
    String body =
        search
            .web()
            .get()
            .uri("/v3/api-docs")
            .header("Host", "evil.example")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    JsonNode served = Json.MAPPER.readTree(Objects.requireNonNull(body));
    assertThat(served.at("/servers/0/url").asString()).isEqualTo("https://jobs.example");
    assertThat(served.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(body).doesNotContain("evil");
  }

  @Test
  void everyEndpointIsDescribed() throws IOException {
    Set<String> served =
        search.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
            .map(pattern -> pattern.getPatternString().replaceAll(":\\\\d\\{1,4}", ""))
            .filter(path -> !path.startsWith("/error"))
            .collect(Collectors.toCollection(TreeSet::new));
    served.remove("/sitemaps/{count}-{number}.xml");
    served.add("/sitemaps/{number}.xml");
    served.addAll(forwarded());
    assertThat(API.path("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(served);
  }

  /// The paths of match-service's controllers, without those that are only for this service.
  private static Set<String> forwarded() throws IOException {
    Set<String> paths = new TreeSet<>();
    var sources =
        Path.of(
            System.getProperty("rolecall.root"),
            "match-service/src/main/java/dev/rolecall/match/web");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(name -> name.toString().endsWith("Controller.java")).toList()) {
        String text = Files.readString(file);
        List<String> prefixes = new ArrayList<>(List.of(""));
        MAPPING
            .matcher(text)
            .results()
            .forEach(
                found -> {
                  if (found.group(1).equals("Request")) {
                    prefixes.set(0, found.group(2));
                    paths.add(found.group(2));
                  } else {
                    paths.add(prefixes.getFirst() + found.group(2));
                  }
                });
      }
    }
    paths.removeIf(path -> path.startsWith("/internal/"));
    return paths;
  }

  @Test
  void everyFilterIsAParameter() {
    Set<String> names = new TreeSet<>(JobQueryParser.filterNames());
    names.addAll(SearchParameters.NON_FILTER_PARAMETERS);
    assertThat(API.at("/paths/~1api~1v1~1jobs/get/parameters").valueStream())
        .extracting(parameter -> resolved(parameter).path("name").asString())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void everyOperationHasASummaryAnIdAndAnErrorResponse() {
    Set<String> ids = new TreeSet<>();
    API.path("paths")
        .valueStream()
        .flatMap(path -> path.properties().stream())
        .filter(entry -> !entry.getKey().equals("parameters"))
        .forEach(
            entry -> {
              JsonNode operation = entry.getValue();
              assertThat(operation.path("summary").asString("")).isNotBlank();
              assertThat(ids.add(operation.path("operationId").asString())).isTrue();
              assertThat(operation.path("responses").has("default")).isTrue();
            });
    assertThat(ids).hasSizeGreaterThan(20);
  }

  @Test
  void everyReferenceExists() {
    Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
        .matcher(API.toString())
        .results()
        .forEach(
            reference ->
                assertThat(API.at(reference.group(1)).isMissingNode())
                    .as(reference.group(1))
                    .isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          /api/v1/jobs?q=java remote netherlands 70k not php&limit=1&facets=yes | 200 | JobList
          /api/v1/jobs?q=skill:java&facets=yes                                  | 200 | JobList
          /api/v1/jobs?q=nosuchword                                             | 200 | JobList
          /api/v1/jobs?q=mode:sometimes                                         | 400 | SearchProblem
          /api/v1/jobs?skil=java&limit=0                                        | 400 | SearchProblem
          /api/v1/jobs?cursor=x                                                 | 400 | SearchProblem
          /api/v1/jobs/aaaaaaaaaaaaaaaaaaaa                                     | 404 | Problem
          /jobs/feed.atom?q=mode:moon                                           | 400 | SearchProblem
          /api/v1/jobs/stats?q=java                                             | 200 | JobStatistics
          /api/v1/jobs/stats?interval=year                                      | 400 | SearchProblem
          /api/v1/suggest?q=jav                                                 | 200 | Suggestions
          /api/v1/nothing                                                       | 404 | Problem
          /api/v1/guides                                                        | 200 | GuideList
          /api/v1/guides/kotlin-engineer?currency=USD                           | 200 | Guide
          /api/v1/guides/kotlin-engineer?currency=XXX                           | 400 | SearchProblem
          /api/v1/guides/scala-engineer                                          | 404 | Problem
          /api/v1/salary-check?title=Java Developer&in=Berlin&amount=80k        | 200 | SalaryCheck
          /api/v1/salary-check?title=Java Developer&in=Berlin                   | 400 | SalaryProblem
          """)
  void realResponsesAreAsDescribed(String path, int status, String schema) {
    EntityExchangeResult<String> result = get(path);
    assertThat(result.getStatus().value()).isEqualTo(status);
    assertThat(violations(schema, Objects.requireNonNull(result.getResponseBody()))).isEmpty();
  }

  @Test
  void aJobIsAsDescribed() {
    JsonNode found =
        Json.MAPPER.readTree(Objects.requireNonNull(get("/api/v1/jobs").getResponseBody()));
    String id = found.at("/jobs/0/id").asString();
    assertThat(
            violations("Job", Objects.requireNonNull(get("/api/v1/jobs/" + id).getResponseBody())))
        .isEmpty();
    String similar = get("/api/v1/jobs/" + id + "/similar").getResponseBody();
    assertThat(violations("SimilarJobs", Objects.requireNonNull(similar))).isEmpty();
    assertThat(similar).contains("\"reasons\"");
  }

  @Test
  void theSchemasRejectOtherContent() {
    assertThat(violations("JobList", "{\"total\":\"many\"}")).isNotEmpty();
    assertThat(violations("Problem", "{}")).isNotEmpty();
  }

  /// The responses that the README shows of match-service; its tests pin the same JSON.
  @Test
  void aMatchIsAsDescribed() throws IOException {
    Path golden =
        Path.of(
            System.getProperty("rolecall.root"),
            "match-service/src/test/resources/golden/match-1.json");
    assertThat(violations("Match", Files.readString(golden))).isEmpty();
  }

  private static EntityExchangeResult<String> get(String path) {
    return search
        .web()
        .get()
        .uri(java.net.URI.create(search.url() + path.replace(" ", "%20")))
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? API.at(node.path("$ref").asString().substring(1)) : node;
  }

  private static List<String> violations(String schema, String json) {
    ObjectNode document = Json.MAPPER.createObjectNode();
    document.put("$ref", "#/components/schemas/" + schema);
    document.set("components", API.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(document)
        .validate(Json.MAPPER.readTree(json))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
