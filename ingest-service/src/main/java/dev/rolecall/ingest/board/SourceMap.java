package dev.rolecall.ingest.board;

import dev.rolecall.ingest.source.Sources;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a map of sources, `{"greenhouse": "http://127.0.0.1:8101", "boards": {"greenhouse":
/// ["acme"]}}`.
public final class SourceMap {
  private static final Logger log = LoggerFactory.getLogger(SourceMap.class);

  /// Who serves the map may be started beside us, and a little later.
  private static final int ATTEMPTS = 30;

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

  private SourceMap() {}

  /// Waits for half a minute when nobody listens there yet.
  ///
  /// @throws IllegalStateException saying what is wrong with the map, or that it cannot be read
  public static SourceAddresses read(URI url, Sources sources) {
    // Not closed but shut down: closing waits until the server lets go of the connection.
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    try {
      HttpResponse<String> answer = ask(client, url);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "The map of sources at " + url + " answered " + answer.statusCode());
      }
      return parse(answer.body(), sources);
    } catch (IOException | JacksonException bad) {
      throw new IllegalStateException("Cannot read the map of sources at " + url + ": " + bad, bad);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading " + url, stopped);
    } finally {
      client.shutdownNow();
    }
  }

  private static HttpResponse<String> ask(HttpClient client, URI url)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).build();
    for (int attempt = 1; ; attempt++) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (ConnectException nobody) {
        if (attempt == ATTEMPTS) {
          throw nobody;
        }
        log.info("Nobody serves the map of sources at {} yet", url);
        Thread.sleep(BETWEEN_ATTEMPTS);
      }
    }
  }

  static SourceAddresses parse(String json, Sources sources) {
    JsonNode map = Json.MAPPER.readTree(json);
    Map<String, URI> addresses = new HashMap<>();
    List<BoardKey> boards = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      if (entry.getValue().isString()) {
        addresses.put(entry.getKey(), URI.create(entry.getValue().asString()));
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
