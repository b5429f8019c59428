package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.client.ElasticsearchProperties;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A search with facets is several calls; its time limit is that of all of them. The server here
/// responds to the first call for facets within the limit, and to the second one never.
class SlowSearchTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration FIRST_CALL = Duration.ofMillis(1_800);
  private static final String SHARDS = "{\"total\":1,\"successful\":1,\"failed\":0}";
  private static final String FOUND =
      "{\"took\":1,\"timed_out\":false,\"status\":200,\"_shards\":%s,\"hits\":{\"total\":{\"value\":3,\"relation\":\"eq\"},\"hits\":[]}}"
          .formatted(SHARDS);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger facetCalls = new AtomicInteger();
  private HttpServer server = created();
  private ElasticsearchClients clients = clients(server);

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.createContext("/", this::respond);
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    clients.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void facetsTakeNoLongerThanTheTimeLimitOfTheWholeSearch() {
    CircuitBreaker breaker = CircuitBreaker.ofDefaults("test");
    CompletableFuture<JobPage> result = search(breaker).search(request()).toFuture();

    await().until(result::isDone);
    assertThat(result.exceptionNow())
        .isInstanceOf(SearchUnavailableException.class)
        .hasMessage("The search took too long");
    assertThat(facetCalls).hasValue(2);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  private ElasticsearchJobSearch search(CircuitBreaker breaker) {
    FindProperties properties =
        new FindProperties(
            TIMEOUT, 20, 40_000, 100, 500, 40, 12, 10_000, Duration.ofSeconds(25), 4, "");
    ElasticsearchCalls calls =
        new ElasticsearchCalls(TIMEOUT, breaker, Bulkhead.ofDefaults("test"));
    return new ElasticsearchJobSearch(
        CurrencyRates.fallback(),
        properties,
        calls,
        new JobCounter(clients.async(), "jobs", calls, new SearchLimits(properties)),
        Clock.systemUTC());
  }

  private static JobSearchRequest request() {
    return new JobSearchRequest(JobQuery.ALL, JobSort.RELEVANCE, null, 20, true);
  }

  private void respond(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int searches =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .split("\n")
                .length
            / 2;
    if (path.endsWith("_msearch")) {
      if (facetCalls.incrementAndGet() > 1) {
        return;
      }
      CompletableFuture.runAsync(
              () -> send(exchange, several(searches)),
              CompletableFuture.delayedExecutor(FIRST_CALL.toMillis(), TimeUnit.MILLISECONDS))
          .join();
    } else {
      send(exchange, path.endsWith("_pit") ? "{\"id\":\"p\",\"_shards\":" + SHARDS + "}" : FOUND);
    }
  }

  private static String several(int searches) {
    return "{\"took\":1,\"responses\":["
        + String.join(",", Collections.nCopies(searches, FOUND))
        + "]}";
  }

  private static void send(HttpExchange exchange, String json) {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ElasticsearchClients clients(HttpServer server) {
    return new ElasticsearchClients(
        new ElasticsearchProperties(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "",
            Duration.ofSeconds(2),
            Duration.ofSeconds(30)));
  }

  private static HttpServer created() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
