package dev.rolecall.search.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.web.WebSite;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// No request causes a server error, reveals internals or lacks the security headers. The search is
/// in memory, and the match-service accepts everything.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileRequestsTest {
  private static final int REQUESTS = 2_400;
  private static final DisposableServer MATCH_SERVICE =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .httpRequestDecoder(limits -> limits.maxHeaderSize(1 << 20).maxInitialLineLength(1 << 20))
          .handle((request, response) -> request.receive().then(response.send()))
          .bindNow();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void matchService(DynamicPropertyRegistry properties) {
    properties.add("rolecall.match-service.url", () -> "http://127.0.0.1:" + MATCH_SERVICE.port());
  }

  @AfterAll
  static void stop() {
    MATCH_SERVICE.disposeNow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noRequestCausesAServerError(long seed) {
    HostileRequests requests = new HostileRequests(seed);
    List<String> violations =
        IntStream.range(0, REQUESTS)
            .boxed()
            .flatMap(_ -> ResponseRules.violations(port, requests.next()).stream())
            .toList();
    assertThat(violations).isEmpty();
  }
}
