package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.client.ElasticsearchProperties;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

/// A search that times out, or whose client is gone, closes its connection to Elasticsearch, which
/// then stops the search. The server here reads requests and never responds.
class CanceledSearchTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final int READ_TIMEOUT_MILLIS = 3_000;
  private static final int ATTEMPTS = 10;
  private ServerSocket server = unbound();
  private ElasticsearchClients clients = clients(9);

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    clients = clients(server.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    clients.close();
    server.close();
  }

  /// The time limit cancels the search as a client does that is gone, which the next test looks at.
  @Test
  void aSearchThatTakesTooLongIsUnavailable() {
    CompletableFuture<Object> result =
        calls(Duration.ofMillis(300)).call(this::search).cast(Object.class).toFuture();
    await().until(result::isDone);
    assertThat(result.exceptionNow()).isInstanceOf(SearchUnavailableException.class);
  }

  /// A cancellation that arrives while the client is still handing the request over can get lost in
  /// it, which the response timeout limits; so one of several must close its connection.
  @Test
  void aSearchThatNoOneWaitsForClosesItsConnection() throws IOException {
    boolean closed = false;
    for (int attempt = 0; attempt < ATTEMPTS && !closed; attempt++) {
      closed = closesItsConnection(calls(TIMEOUT).call(this::search).subscribe());
    }
    assertThat(closed).isTrue();
  }

  private boolean closesItsConnection(Disposable running) throws IOException {
    try (Socket connection = server.accept()) {
      connection.setSoTimeout(READ_TIMEOUT_MILLIS);
      InputStream request = connection.getInputStream();
      assertThat(request.read()).isPositive();
      running.dispose();
      awaitEnd(request);
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    }
  }

  private static void awaitEnd(InputStream request) throws IOException {
    try {
      request.transferTo(OutputStream.nullOutputStream());
    } catch (SocketException reset) {
      // the client closed the connection before it had read everything
    }
  }

  private CompletableFuture<?> search() {
    return clients.async().search(search -> search.index("jobs"), IndexedJob.class);
  }

  private static ElasticsearchCalls calls(Duration timeout) {
    return new ElasticsearchCalls(
        timeout, CircuitBreaker.ofDefaults("test"), Bulkhead.ofDefaults("test"));
  }

  private static ElasticsearchClients clients(int port) {
    return new ElasticsearchClients(
        new ElasticsearchProperties(
            URI.create("http://127.0.0.1:" + port),
            "",
            Duration.ofSeconds(2),
            Duration.ofSeconds(30)));
  }

  private static ServerSocket unbound() {
    try {
      return new ServerSocket();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
