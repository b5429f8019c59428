package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.ApiCredential;
import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.web.MisbehavingServer;
import dev.rolecall.testkit.web.StubResponse;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

class WebClientTransportTest {
  private static final String BODY = "{\"jobs\": [1, 2, 3, 4, 5, 6]}";
  private static final SourceRequest GET = new SourceRequest("/a");
  private static final SourceRequest POST = new SourceRequest("/a", "{\"offset\": 20}");

  private static final SourceAccess ACCESS =
      new SourceAccess(
          List.of(
              ApiCredential.inQuery("invented.key", "app_key"),
              ApiCredential.inHeader("invented.email", "User-Agent")),
          Duration.ZERO);
  private static final Map<String, String> VALUES =
      Map.of("invented.key", "k+ey/1", "invented.email", "sam@example.org");
  private static final ApiCredentials KEYS =
      ApiCredentials.of(List.of(ACCESS), setting -> VALUES.getOrDefault(setting, ""));
  private static final SourceRequest WITH_KEYS = new SourceRequest("/a?page=1", null, ACCESS);

  private final MisbehavingServer server = MisbehavingServer.start();
  private final WebClientTransport transport = transport(Duration.ofSeconds(20));

  @AfterEach
  void stop() {
    server.close();
  }

  private static WebClientTransport transport(Duration timeout) {
    return transport(timeout, DefaultAddressResolverGroup.INSTANCE);
  }

  private static WebClientTransport transport(Duration timeout, AddressResolverGroup<?> resolver) {
    return new WebClientTransport(
        WebClient.builder(),
        FetchPropertiesBuilder.usual().timeout(timeout).maxSize(DataSize.ofKilobytes(64)).build(),
        SettableClock.at("2026-11-05T09:00:00Z"),
        resolver,
        KEYS);
  }

  @Test
  void aNameThatLeadsToALocalAddressIsNotRequested() {
    server.at("/a", StubResponse.ok(BODY));
    URI named = URI.create("http://localhost:" + server.base().getPort() + "/a");
    assertThat(transport.send(named, GET, null).block()).isInstanceOf(FetchResult.Ok.class);
    WebClientTransport publicOnly = transport(Duration.ofSeconds(20), PublicNameResolver.group());
    assertThat(publicOnly.send(named, GET, null).block())
        .isEqualTo(
            new FetchResult.Failed(CrawlFailure.NETWORK, "the host has no public address", null));
    assertThat(server.requestCount("/a")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.0.0.0, false",
    "255.255.255.255, false",
    "::1, false",
    "fe80::1, false",
    "fd00:ec2::254, false",
    "::ffff:10.0.0.1, false",
    "93.184.216.34, true",
    "100.128.0.1, true",
    "2606:2800:220:1::1, true"
  })
  void specialAddressesAreNotPublic(String address, boolean expected) throws IOException {
    assertThat(PublicNameResolver.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
  }

  private FetchResult get() {
    return get(transport, null);
  }

  private FetchResult get(WebClientTransport client, String etag) {
    return client.send(server.base().resolve("/a"), GET, etag).block();
  }

  private CrawlFailure failure() {
    return get() instanceof FetchResult.Failed failed ? failed.reason() : null;
  }

  @Test
  void returnsTheBodyAndItsEtag() {
    server.at("/a", StubResponse.ok(BODY).withHeader("ETag", "\"v1\""));
    assertThat(get()).isEqualTo(new FetchResult.Ok(BODY, "\"v1\""));
    assertThat(server.requests().getFirst().header("User-Agent").orElseThrow())
        .contains("rolecall");
  }

  @Test
  void reportsUnmodifiedContent() {
    server.at(
        "/a",
        request ->
            request.header("If-None-Match").filter("\"v1\""::equals).isPresent()
                ? StubResponse.status(304)
                : StubResponse.ok(BODY));
    assertThat(get(transport, "\"v1\"")).isEqualTo(new FetchResult.NotModified());
  }

  @Test
  void withoutAnEtagTheLastModificationIsTheValidator() {
    String modified = "Wed, 01 Jan 2020 09:00:00 GMT";
    server.at(
        "/a",
        request ->
            request.header("If-Modified-Since").filter(modified::equals).isPresent()
                ? StubResponse.status(304)
                : StubResponse.ok(BODY).withHeader("Last-Modified", modified));
    assertThat(get()).isEqualTo(new FetchResult.Ok(BODY, modified));
    assertThat(get(transport, modified)).isEqualTo(new FetchResult.NotModified());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fri, 01 Jan 2100 09:00:00 GMT", "yesterday", ""})
  void aLastModificationThatIsNotReliableIsNoValidator(String modified) {
    server.at("/a", StubResponse.ok(BODY).withHeader("Last-Modified", modified));
    assertThat(get()).isEqualTo(new FetchResult.Ok(BODY, null));
  }

  @Test
  void contentWhoseMiningIsReservedIsNotRead() {
    server.at("/a", StubResponse.ok(BODY).withHeader("tdm-reservation", "1"));
    assertThat(failure()).isEqualTo(CrawlFailure.RESERVED);
    server.at("/a", StubResponse.ok(BODY).withHeader("tdm-reservation", "0"));
    assertThat(get()).isEqualTo(new FetchResult.Ok(BODY, null));
  }

  @Test
  void robotsTxtIsReadAlsoWhereMiningIsReserved() {
    server.at("/robots.txt", StubResponse.ok("x").withHeader("TDM-Reservation", "1"));
    assertThat(transport.send(server.base().resolve("/robots.txt"), GET, null).block())
        .isEqualTo(new FetchResult.Ok("x", null));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          401, REFUSED
          403, REFUSED
          451, REFUSED
          404, NOT_FOUND
          410, NOT_FOUND
          429, RATE_LIMITED
          500, SERVER_ERROR
          503, SERVER_ERROR
          400, UNREADABLE
          301, UNREADABLE
          302, UNREADABLE
          """)
  void mapsEachStatusToAFailure(int status, CrawlFailure failure) {
    server.at("/a", StubResponse.status(status).withHeader("Location", server.base() + "/b"));
    assertThat(failure()).isEqualTo(failure);
    assertThat(server.requestCount("/b")).as("redirects are not followed").isZero();
  }

  @Test
  void keysAreSentOnlyWithARequestThatNeedsThem() {
    server.at("/a?page=1&app_key=k%2Bey%2F1", StubResponse.ok(BODY));
    server.at("/a", StubResponse.ok(BODY));
    URI address = server.base().resolve("/a?page=1");
    assertThat(transport.send(address, WITH_KEYS, null).block())
        .isEqualTo(new FetchResult.Ok(BODY, null));
    assertThat(server.requests().getLast().header("User-Agent")).contains("sam@example.org");
    get();
    assertThat(server.requests().getLast().path()).isEqualTo("/a");
    assertThat(server.requests().getLast().header("User-Agent").orElseThrow()).contains("rolecall");
  }

  /// Some sources put the owner of the key into the links that they return.
  @Test
  void aResponseHasNoKeys() {
    server.at(
        "/a?page=1&app_key=k%2Bey%2F1",
        StubResponse.ok("[\"?by=k+ey/1\", \"?by=k%2Bey%2F1&mail=sam%40example.org\"]"));
    assertThat(transport.send(server.base().resolve("/a?page=1"), WITH_KEYS, null).block())
        .isEqualTo(new FetchResult.Ok("[\"?by=redacted\", \"?by=redacted&mail=redacted\"]", null));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusedKeyIsExplainedWithoutItsValue(int status) {
    server.at("/a?page=1&app_key=k%2Bey%2F1", StubResponse.status(status));
    assertThat(transport.send(server.base().resolve("/a?page=1"), WITH_KEYS, null).block())
        .isEqualTo(
            new FetchResult.Failed(
                CrawlFailure.REFUSED,
                "status "
                    + status
                    + ", the source does not accept the key in invented.key and invented.email",
                null));
  }

  @Test
  void aRedirectThatRepeatsTheKeyIsNotFollowedAndDoesNotNameIt() {
    server.at(
        "/a?page=1&app_key=k%2Bey%2F1",
        StubResponse.status(302).withHeader("Location", server.base() + "/b?app_key=k%2Bey%2F1"));
    assertThat(transport.send(server.base().resolve("/a?page=1"), WITH_KEYS, null).block())
        .isInstanceOf(FetchResult.Failed.class)
        .asString()
        .contains("status 302")
        .doesNotContain("k+ey/1", "k%2Bey%2F1");
    assertThat(server.requestCount("/b?app_key=k%2Bey%2F1")).isZero();
  }

  @Test
  void aRequestThatFailsDoesNotNameTheKeyInItsReason() {
    server.close();
    assertThat(transport.send(server.base().resolve("/a?page=1"), WITH_KEYS, null).block())
        .isInstanceOf(FetchResult.Failed.class)
        .asString()
        .doesNotContain("k+ey/1", "k%2Bey%2F1", "sam@example.org");
  }

  @Test
  void sendsABodyAsJsonWithPost() {
    server.at(
        "/a",
        request ->
            request.method().equals("POST")
                    && request.body().equals("{\"offset\": 20}")
                    && request.header("Content-Type").filter("application/json"::equals).isPresent()
                ? StubResponse.ok(BODY)
                : StubResponse.status(400));
    assertThat(transport.send(server.base().resolve("/a"), POST, null).block())
        .isInstanceOf(FetchResult.Ok.class);
    assertThat(failure()).as("GET without a body").isEqualTo(CrawlFailure.UNREADABLE);
  }

  @Test
  void aFileInGzipIsDecompressed() throws IOException {
    byte[] file = gzip("<urlset/>".getBytes(StandardCharsets.UTF_8));
    server.at(
        "/a", StubResponse.ok("").withBody(file).withHeader("Content-Type", "application/gzip"));
    assertThat(get()).isEqualTo(new FetchResult.Ok("<urlset/>", null));
    server.at("/a", StubResponse.ok("").withBody(Arrays.copyOf(file, file.length - 9)));
    assertThat(failure()).as("cut off").isEqualTo(CrawlFailure.UNREADABLE);
    server.at("/a", StubResponse.ok("").withBody(gzip(20_000_000)));
    assertThat(failure()).isEqualTo(CrawlFailure.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html; charset=iso-8859-1 | <p>é
          text/html                     | <meta charset="ISO-8859-1"><p>é
          text/html                     | <meta http-equiv=x content="text/html; charset=latin1"><p>é
          text/xml                      | <?xml version="1.0" encoding='ISO-8859-1'?><p>é
          """)
  void theEncodingOfAPageIsThatOfItsTypeOrItsOwn(String type, String page) {
    byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
    server.at("/a", StubResponse.ok("").withBody(bytes).withHeader("Content-Type", type));
    assertThat(get()).isEqualTo(new FetchResult.Ok(page, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<meta charset=utf-16>", "<meta charset=no-such>", "<meta charset='?'>"})
  void withoutAKnownEncodingItIsUtf8(String head) {
    server.at("/a", StubResponse.ok(head + "é").withHeader("Content-Type", "text/html; charset=!"));
    assertThat(get()).isEqualTo(new FetchResult.Ok(head + "é", null));
  }

  @Test
  void aPageIsRequestedAsHtml() {
    server.at("/a", StubResponse.ok(BODY));
    transport.send(server.base().resolve("/a"), SourceRequest.webPage("/a", ""), null).block();
    assertThat(server.requests().getFirst().header("Accept").orElseThrow()).startsWith("text/html");
  }

  @Test
  void aTruncatedResponseIsANetworkFailure() {
    server.at("/a", StubResponse.ok(BODY).truncated());
    assertThat(failure()).isEqualTo(CrawlFailure.NETWORK);
  }

  @Test
  void aResponseShorterThanItsContentLengthIsANetworkFailure() {
    server.at("/a", StubResponse.ok(BODY).withHeader("Content-Length", "1000"));
    assertThat(failure()).isEqualTo(CrawlFailure.NETWORK);
  }

  @Test
  void aStallingResponseTimesOut() {
    server.at("/a", StubResponse.ok(BODY).stalling());
    FetchResult fetched = get(transport(Duration.ofMillis(300)), null);
    assertThat(fetched)
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(CrawlFailure.NETWORK));
  }

  @Test
  void rejectsATooLargeResponse() {
    server.at("/a", StubResponse.ok("x".repeat(100_000)));
    assertThat(failure()).isEqualTo(CrawlFailure.TOO_LARGE);
  }

  @Test
  void rejectsACompressedResponseThatIsTooLargeDecompressed() throws IOException {
    server.at(
        "/a",
        StubResponse.ok("").withBody(gzip(20_000_000)).withHeader("Content-Encoding", "gzip"));
    assertThat(failure()).isEqualTo(CrawlFailure.TOO_LARGE);
  }

  /// The port is taken, so that no other server gets it, but nothing accepts connections.
  @Test
  void anUnreachableHostIsANetworkFailure() throws IOException {
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/a");
      assertThat(transport.send(address, GET, null).block())
          .isInstanceOfSatisfying(
              FetchResult.Failed.class,
              failed -> assertThat(failed.reason()).isEqualTo(CrawlFailure.NETWORK));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "120 | PT2M\nThu, 05 Nov 2026 09:01:30 GMT | PT1M30S")
  void readsRetryAfterInSecondsAndAsADate(String header, Duration wait) {
    server.at("/a", StubResponse.status(429).withHeader("Retry-After", header));
    assertThat(get())
        .isEqualTo(new FetchResult.Failed(CrawlFailure.RATE_LIMITED, "status 429", wait));
  }

  @Test
  void ignoresAnInvalidRetryAfter() {
    server.at("/a", StubResponse.status(503).withHeader("Retry-After", "soon"));
    assertThat(get())
        .isEqualTo(new FetchResult.Failed(CrawlFailure.SERVER_ERROR, "status 503", null));
  }

  private static byte[] gzip(int zeros) throws IOException {
    return gzip(new byte[zeros]);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
