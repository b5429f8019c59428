package dev.rolecall.client.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolecall.client.api.JobsApi.APISearchJobsRequest;
import dev.rolecall.client.model.SearchProblem;
import dev.rolecall.search.web.generated.ClientChecks;
import dev.rolecall.search.web.generated.ClientJobs;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/// The client has a place for everything that the service sends.
record CompletenessChecks(ClientConnection client) implements ClientChecks {
  @Override
  public Map<String, Executable> all() {
    return Map.of(
        "noFieldOfJobsIsLost", this::noFieldOfJobsIsLost,
        "noFieldOfTheMarketIsLost", this::noFieldOfTheMarketIsLost,
        "noFieldOfAPersonIsLost", this::noFieldOfAPersonIsLost);
  }

  private void noFieldOfJobsIsLost() throws Exception {
    String id = ClientJobs.FULL.id().value();
    isComplete("/api/v1/jobs/" + id, client.job(ClientJobs.FULL));
    isComplete("/api/v1/jobs/" + id + "/similar?limit=3", client.similar(ClientJobs.FULL));
    isComplete(
        "/api/v1/jobs?skil=",
        client.json().readValue(body("/api/v1/jobs?skil="), SearchProblem.class));
    isComplete(
        "/api/v1/jobs?q=kafka+kuberentes&facets=yes&limit=1",
        client
            .jobs()
            .searchJobs(
                APISearchJobsRequest.newBuilder()
                    .q("kafka kuberentes")
                    .facets("yes")
                    .limit(1)
                    .build()));
    isComplete("/api/v1/suggest?q=senior+kaf&limit=3", client.suggestions());
  }

  private void noFieldOfTheMarketIsLost() throws Exception {
    isComplete("/api/v1/jobs/stats?q=skill:kotlin", client.statistics());
    isComplete("/api/v1/guides", client.market().listGuides());
    isComplete("/api/v1/guides/kotlin-engineer?currency=EUR", client.guide());
    isComplete(
        "/api/v1/salary-check?title=Senior+Kotlin+Engineer&skills=Kotlin&in=Germany&remote=yes"
            + "&amount=7%2C000&per=month",
        client.salary());
  }

  private void noFieldOfAPersonIsLost() throws Exception {
    isComplete("/api/v1/me/profiles/backend", client.storedProfile());
    isComplete("/api/v1/me/profiles/backend/matches", client.matches());
  }

  /// What the client read has all values of the response; null is the same as absent.
  private void isComplete(String path, Object read) throws Exception {
    ObjectMapper json = client.json();
    JsonNode written = json.readTree(json.writeValueAsString(read));
    assertThat(lost(json.readTree(body(path)), written, path)).isEmpty();
  }

  private static Stream<String> lost(JsonNode sent, JsonNode read, String path) {
    if (sent.isObject()) {
      return sent.properties().stream()
          .flatMap(
              field ->
                  lost(field.getValue(), read.path(field.getKey()), path + " " + field.getKey()));
    }
    if (sent.isArray()) {
      return IntStream.range(0, sent.size())
          .boxed()
          .flatMap(i -> lost(sent.get(i), read.path(i), path + " " + i));
    }
    return sent.isNull() || isSame(sent.asText(), read.asText()) ? Stream.of() : Stream.of(path);
  }

  /// The two are of two requests, so times of computing differ; that both are times is enough.
  private static boolean isSame(String sent, String read) {
    return sent.equals(read) || isTime(sent) && isTime(read);
  }

  private static boolean isTime(String text) {
    return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  private String body(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(client.url() + path))
                  .header("Authorization", "Bearer " + client.token())
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
