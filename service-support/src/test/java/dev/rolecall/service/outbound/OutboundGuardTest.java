package dev.rolecall.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// Which addresses are requested, and how.
class OutboundGuardTest {
  private static final OutboundGuard GUARD = new OutboundGuard(false);
  private static final OutboundProperties LIMITS =
      new OutboundProperties(
          true, Duration.ofSeconds(2), Duration.ofSeconds(5), DataSize.ofBytes(1_000));

  @Test
  void atLeast500HostileAddressesAreRejected() {
    List<String> accepted =
        RejectedAddresses.all().filter(OutboundGuardTest::isAcceptedAsText).toList();
    assertThat(accepted).isEmpty();
    assertThat(RejectedAddresses.all().count()).isGreaterThan(500);
  }

  @Test
  void aNameThatResolvesToAHostileAddressIsRejected() {
    List<String> accepted =
        RejectedAddresses.resolved()
            .filter(
                each ->
                    isAccepted(() -> resolvingTo("1.1.1.1", each).resolve("hooks.rolecall.dev")))
            .toList();
    assertThat(accepted).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.rolecall.dev",
        "https://hooks.rolecall.dev/jobs?key=a%20b",
        "HTTPS://Hooks.Rolecall.Dev:443/",
        "https://hooks.rolecall.dev:8443/",
        "https://xn--bcher-kva.dev/",
        "https://a-b.c1.xn--p1ai/",
        "https://1and1.com/",
        "https://8.8.8.8/",
        "https://172.32.0.1/",
        "https://100.128.0.1/",
        "https://[2a00:1450:4001:81b::200e]/",
        "https://[2606:4700:4700::1111]:443/"
      })
  void aPublicAddressPasses(String address) {
    assertThatCode(() -> GUARD.check(address)).doesNotThrowAnyException();
  }

  @Test
  void publicAnswersPassAndNoAnswerIsRejected() {
    assertThat(resolvingTo("1.1.1.1", "2606:4700:4700::1111").resolve("hooks.rolecall.dev"))
        .hasSize(2);
    assertThatThrownBy(() -> resolvingTo().resolve("hooks.rolecall.dev"))
        .hasMessageContaining("does not exist");
    OutboundGuard unknown =
        new OutboundGuard(
            false,
            host -> {
              throw new UnknownHostException(host);
            });
    assertThatThrownBy(() -> unknown.resolve("hooks.rolecall.dev"))
        .isInstanceOf(AddressRejectedException.class);
  }

  @Test
  void loopbackIsAllowedOnlyWithTheSetting() {
    OutboundGuard sample = new OutboundGuard(true);
    assertThat(sample.check("http://127.0.0.1:9000/hook").getPort()).isEqualTo(9000);
    assertThatThrownBy(() -> sample.check("http://10.0.0.1/"))
        .isInstanceOf(AddressRejectedException.class);
    assertThatThrownBy(() -> sample.check("https://169.254.169.254/"))
        .isInstanceOf(AddressRejectedException.class);
  }

  /// The name passes the check of its text; the connection is what must not be opened.
  @Test
  void noConnectionIsOpenedToWhatANameResolvesTo() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    AtomicInteger received = new AtomicInteger();
    HttpServer server = server(received);
    OutboundGuard rebinding =
        new OutboundGuard(
            false,
            _ -> {
              lookups.incrementAndGet();
              return List.of(InetAddress.getLoopbackAddress());
            });
    assertThatThrownBy(
            () ->
                new OutboundClient(rebinding, LIMITS)
                    .get("https://hooks.rolecall.dev:8443/", Map.of())
                    .block())
        .hasStackTraceContaining("must be public");
    assertThat(lookups).hasValue(1);
    assertThat(received).hasValue(0);
    server.stop(0);
  }

  @Test
  void redirectsAreNotFollowedAndResponsesAreBounded() throws Exception {
    AtomicInteger received = new AtomicInteger();
    HttpServer server = server(received);
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    OutboundClient client = new OutboundClient(new OutboundGuard(true), LIMITS);
    OutboundResponse redirect = client.get(address + "/redirect", Map.of()).block();
    assertThat(redirect).isNotNull();
    assertThat(redirect.status()).isEqualTo(302);
    assertThat(received).hasValue(1);
    OutboundResponse large = client.post(address + "/", Map.of(), new byte[10]).block();
    assertThat(large).isNotNull();
    assertThat(large.truncated()).isTrue();
    assertThat(large.body()).hasSize(1_000);
    server.stop(0);
  }

  private static HttpServer server(AtomicInteger received) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.incrementAndGet();
          boolean redirect = exchange.getRequestURI().getPath().equals("/redirect");
          exchange.getResponseHeaders().set("Location", "/");
          exchange.sendResponseHeaders(redirect ? 302 : 200, 0);
          exchange
              .getResponseBody()
              .write("x".repeat(redirect ? 1 : 100_000).getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    return server;
  }

  private static OutboundGuard resolvingTo(String... addresses) {
    List<InetAddress> all = List.of(addresses).stream().map(InetAddress::ofLiteral).toList();
    return new OutboundGuard(false, _ -> all);
  }

  private static boolean isAcceptedAsText(String address) {
    return isAccepted(() -> GUARD.check(address));
  }

  private static boolean isAccepted(Runnable check) {
    try {
      check.run();
      return true;
    } catch (AddressRejectedException rejected) {
      return false;
    }
  }
}
