package dev.rolecall.bench.market;

import dev.rolecall.bench.pipeline.PipelineFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Sends requests to search-api, one after the other, each over a new connection, and times them.
/// Until reactor-netty 1.3.8, a server sometimes stops to read a connection that is kept alive, and
/// the next request is never read (https://github.com/reactor/reactor-netty/issues/4361).
///
/// @param base `http://127.0.0.1:8080`
public record TimedRequests(HttpClient client, String base) {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /// @param path of a page, or below `/api`
  public double milliseconds(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    body(path);
    return (System.nanoTime() - start) / 1e6;
  }

  /// Each after a change of the index.
  public RequestTimes allAfter(IndexChange change, List<String> paths)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (String path : paths) {
      change.apply();
      times.add(milliseconds(path));
    }
    return RequestTimes.of(times);
  }

  /// A change of the index, after which nothing is in the caches of Elasticsearch.
  @FunctionalInterface
  public interface IndexChange {
    void apply() throws IOException, InterruptedException;
  }

  public RequestTimes all(List<String> paths) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (String path : paths) {
      times.add(milliseconds(path));
    }
    return RequestTimes.of(times);
  }

  /// The status of a response, whose body is read.
  public int status(String path) throws IOException, InterruptedException {
    return client.send(request(path), HttpResponse.BodyHandlers.ofByteArray()).statusCode();
  }

  public String body(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request(path), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new PipelineFailedException(
          path + " has status " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(LIMIT)
        .header("Connection", "close")
        .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
        .build();
  }
}
