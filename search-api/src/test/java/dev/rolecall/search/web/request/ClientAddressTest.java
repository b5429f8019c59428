package dev.rolecall.search.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressTest {
  private final ClientAddress clients = new ClientAddress(Networks.of(List.of("10.0.0.0/8")));

  /// As Spring leaves it with `server.forward-headers-strategy: framework`.
  @Test
  void anUnresolvedAddressIsThatOfTheClient() {
    MockServerHttpRequest request =
        MockServerHttpRequest.get("/")
            .remoteAddress(InetSocketAddress.createUnresolved("192.0.2.7", 0))
            .build();
    assertThat(clients.of(request)).contains(InetAddress.ofLiteral("192.0.2.7"));
  }

  @Test
  void aNameIsNotLookedUp() {
    MockServerHttpRequest request =
        MockServerHttpRequest.get("/")
            .remoteAddress(InetSocketAddress.createUnresolved("client.example", 0))
            .build();
    assertThat(clients.of(request)).isEmpty();
  }

  @Test
  void theAddressBeforeOurProxyIsThatOfTheClient() {
    MockServerHttpRequest request =
        MockServerHttpRequest.get("/")
            .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral("10.1.1.1"), 1))
            .header("X-Forwarded-For", "198.51.100.1, 192.0.2.7")
            .build();
    assertThat(clients.of(request)).contains(InetAddress.ofLiteral("192.0.2.7"));
  }
}
