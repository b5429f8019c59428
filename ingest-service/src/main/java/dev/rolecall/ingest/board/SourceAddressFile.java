package dev.rolecall.ingest.board;

import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a source address file, `{"greenhouse": "http://127.0.0.1:8101", "boards": {"greenhouse":
/// ["acme"]}}`.
final class SourceAddressFile {
  private static final Logger log = LoggerFactory.getLogger(SourceAddressFile.class);

  /// The server of the file may be started together with this service and become ready later.
  private static final FixedBackOff BACKOFF = new FixedBackOff(1_000, 30);

  private SourceAddressFile() {}

  /// Retries for half a minute while the server refuses connections.
  ///
  /// @throws IllegalStateException when the file is invalid or cannot be read
  static SourceAddresses read(URI url, SourceLookup sources) {
    // close() would wait until the server closes the connection, so shutdownNow() is called instead
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    try {
      HttpResponse<String> response = retry().execute(() -> request(client, url));
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "The source address file at " + url + " returned status " + response.statusCode());
      }
      return parse(response.body(), sources);
    } catch (RetryException | JacksonException e) {
      throw new IllegalStateException(
          "Cannot read the source address file at " + url + ": " + e, e);
    } finally {
      client.shutdownNow();
    }
  }

  private static RetryTemplate retry() {
    return new RetryTemplate(
        RetryPolicy.builder().includes(ConnectException.class).backOff(BACKOFF).build());
  }

  private static HttpResponse<String> request(HttpClient client, URI url)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException refused) {
      log.info("The source address file at {} is not available yet, retrying", url);
      throw refused;
    }
  }

  static SourceAddresses parse(String json, SourceLookup sources) {
    JsonNode map = Json.MAPPER.readTree(json);
    Map<String, String> addresses = new HashMap<>();
    List<BoardKey> boards = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      if (entry.getValue().isString()) {
        addresses.put(entry.getKey(), entry.getValue().asString());
      }
    }
    for (Map.Entry<String, JsonNode> entry : map.path("boards").properties()) {
      SourceId source = SourceId.of(entry.getKey());
      if (sources.find(source).isPresent()) {
        entry.getValue().forEach(board -> boards.add(new BoardKey(source, board.asString())));
      }
    }
    return new SourceAddresses(addresses, boards);
  }
}
