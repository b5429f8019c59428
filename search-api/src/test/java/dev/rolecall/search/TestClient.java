package dev.rolecall.search;

import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/// The client of tests, with threads of its own and a connection for each request. The global ones
/// of the JVM end with the first application that stops, and a request that is sent meanwhile is
/// never answered.
public final class TestClient {
  private static final ReactorClientHttpConnector CONNECTOR =
      new ReactorClientHttpConnector(
          HttpClient.create(ConnectionProvider.newConnection())
              .runOn(LoopResources.create("test-client")));

  private TestClient() {}

  public static WebTestClient.Builder toServer() {
    return WebTestClient.bindToServer(CONNECTOR).responseTimeout(Duration.ofMinutes(1));
  }
}
