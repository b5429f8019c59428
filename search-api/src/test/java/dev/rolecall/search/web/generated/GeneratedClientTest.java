package dev.rolecall.search.web.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A client that is generated from `/v3/api-docs` compiles, and reads what the service sends.
class GeneratedClientTest {
  @TempDir static Path directory;

  private static JobTopic topic;
  private static ProfileServer matchService;
  private static RunningSearch search;
  private static GeneratedClient client;
  private static URLClassLoader classes;

  @BeforeAll
  static void start() throws IOException, URISyntaxException {
    topic = JobTopic.created();
    matchService = new ProfileServer();
    search = RunningSearch.on(topic, "--rolecall.match-service.url=" + matchService.url());
    topic.put(ClientJobs.all());
    client = GeneratedClient.of(description(), directory.resolve("client"));
    classes = client.compiledWith(resource("/generated-client"));
    search.awaitTotal("all:yes", ClientJobs.all().length);
  }

  /// As the running service sends it.
  private static Path description() throws IOException {
    String json =
        search
            .web()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return Files.writeString(directory.resolve("openapi.json"), Objects.requireNonNull(json));
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(GeneratedClientTest.class.getResource(name), name).toURI());
  }

  @AfterAll
  static void stop() throws IOException {
    classes.close();
    search.close();
    matchService.close();
    topic.close();
  }

  /// A schema within another one that has no title is named after its place: `JobsInner2`.
  @Test
  void everyClassHasANameOfItsOwn() {
    assertThat(client.modelNames())
        .contains("Job", "FoundJob", "JobList", "Profile", "MatchList", "SearchProblem", "Guide")
        .noneMatch(name -> name.matches(".*(Inner|InlineObject|AllOf|OneOf|AnyOf|\\dResponse).*"));
  }

  @TestFactory
  Stream<DynamicTest> theClientReadsWhatTheServiceSends() throws ReflectiveOperationException {
    ClientChecks checks =
        (ClientChecks)
            classes
                .loadClass("dev.rolecall.client.check.AllChecks")
                .getConstructor(String.class, String.class)
                .newInstance(search.url(), ProfileServer.TOKEN);
    return checks.all().entrySet().stream()
        .map(check -> DynamicTest.dynamicTest(check.getKey(), check.getValue()));
  }
}
