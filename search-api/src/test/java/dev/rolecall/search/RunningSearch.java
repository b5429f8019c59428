package dev.rolecall.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.testkit.platform.TestPlatform;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service on the real stores, on a free port.
public final class RunningSearch implements AutoCloseable {
  public static final String NOW = "2026-11-05T09:00:00Z";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext context;
  private final WebTestClient web;

  private RunningSearch(String prefix, String... settings) {
    TestPlatform platform = TestPlatform.get();
    this.context =
        new SpringApplicationBuilder(SearchApiApplication.class)
            .run(
                Stream.concat(
                        Stream.of(
                                "server.port=0",
                                "management.server.port=0",
                                "rolecall.topics.prefix=" + prefix,
                                "rolecall.topics.partitions=4",
                                "rolecall.kafka.bootstrap-servers="
                                    + platform.kafkaBootstrapServers(),
                                "rolecall.elasticsearch.url=" + platform.elasticsearchUrl(),
                                "rolecall.index.refresh-interval=100ms",
                                "rolecall.index.scan-interval=500ms",
                                "rolecall.clock.as-of=" + NOW)
                            .filter(value -> !isOverridden(value, settings))
                            .map(value -> "--" + value),
                        Arrays.stream(settings))
                    .toArray(String[]::new));
    this.web =
        TestClient.toServer()
            .baseUrl(url())
            .responseTimeout(Duration.ofSeconds(20))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
            .build();
  }

  private static boolean isOverridden(String value, String... settings) {
    String key = "--" + value.substring(0, value.indexOf('=') + 1);
    return Arrays.stream(settings).anyMatch(setting -> setting.startsWith(key));
  }

  public static RunningSearch on(JobTopic topic, String... settings) {
    return new RunningSearch(topic.prefix(), settings);
  }

  public String url() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  public WebTestClient web() {
    return web;
  }

  /// For health and metrics.
  public WebTestClient management() {
    return web.mutate()
        .baseUrl(
            "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port"))
        .build();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// The response to a request, whatever its status.
  public JsonNode get(String path, Object... values) {
    EntityExchangeResult<String> result =
        web.get().uri(path, values).exchange().expectBody(String.class).returnResult();
    return JSON.readTree(result.getResponseBody() == null ? "{}" : result.getResponseBody());
  }

  public long total(String search) {
    return get("/api/v1/jobs?limit=1&q={q}", search).path("total").asLong(-1);
  }

  /// The descriptions of the jobs found.
  ///
  /// @throws AssertionError when the search fails
  public Stream<String> texts(String search) {
    JsonNode response = get("/api/v1/jobs?limit=100&q={q}", search);
    assertThat(response.has("total")).as("%s", response).isTrue();
    return response.path("jobs").valueStream().map(job -> job.path("description").asString());
  }

  public void awaitTotal(String search, long total) {
    await().atMost(Duration.ofMinutes(2)).until(() -> total(search) == total);
  }

  @Override
  public void close() {
    context.close();
  }
}
