package dev.rolecall.match.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Gate;
import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Signing in by a link in a mail, as a client of the API and as an attacker.
@StoreContract
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {
  private static final String BROWSER = "b".repeat(43);
  private static final String OTHER_BROWSER = "c".repeat(43);
  private static final Pattern LINK = Pattern.compile("sign-in/confirm\\?token=([\\w-]+)");
  private static TestService service;

  private final Mailbox mailbox = Mailbox.fresh();
  private final String client = "2001:db8:" + mailbox.address().substring(1, 5) + "::1";

  @BeforeAll
  static void start() throws InterruptedException {
    service = TestService.start("2026-11-05T09:00:00Z");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void theLinkCreatesTheAccountAndStartsASession() throws Exception {
    requestLink(mailbox.address(), BROWSER).expectStatus().isAccepted();
    assertThat(accounts(mailbox.address())).isZero();

    JsonNode signedIn = json(redeem(lastToken(), BROWSER).expectStatus().isCreated());

    assertThat(signedIn.path("created").asBoolean()).isTrue();
    assertThat(signedIn.at("/account/email").asString()).isEqualTo(mailbox.address());
    assertThat(signedIn.at("/account/timeZone").asString()).isEqualTo("Europe/Amsterdam");
    String session = signedIn.path("token").asString();
    assertThat(session).startsWith("rs_").hasSizeGreaterThan(43);
    service
        .client(session)
        .get()
        .uri("/api/v1/me")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.email")
        .isEqualTo(mailbox.address());
  }

  @Test
  void theMailHasTheLinkOnceAsTextAndAsHtml() throws Exception {
    requestLink(mailbox.address(), BROWSER).expectStatus().isAccepted();
    MimeMessage mail = mailbox.mails().getLast();
    assertThat(mail.getSubject()).isEqualTo("Sign in to Rolecall");
    assertThat(mail.getAllRecipients()).hasSize(1);
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    String text = (String) parts.getBodyPart(0).getContent();
    String html = (String) parts.getBodyPart(1).getContent();
    String url = "https://rolecall.example/sign-in/confirm?token=" + lastToken();
    assertThat(text).contains(url, "within 10 minutes").doesNotContain(mailbox.address());
    assertThat(html).contains("href=\"" + url + "\"").doesNotContain("<img", "<script");
  }

  @Test
  void aLinkWorksOnce() throws Exception {
    requestLink(mailbox.address(), BROWSER);
    String token = lastToken();
    redeem(token, BROWSER).expectStatus().isCreated();
    rejected(redeem(token, BROWSER), 410, "USED");
  }

  @Test
  void theLogSaysWhoSignedInWithoutAddressAndToken(CapturedOutput log) throws Exception {
    requestLink(mailbox.address(), BROWSER);
    String token = lastToken();
    JsonNode signedIn = json(redeem(token, BROWSER).expectStatus().isCreated());
    redeem(token, BROWSER);
    assertThat(log.getAll())
        .contains(
            "Signed in: account " + signedIn.at("/account/id").asString() + ", which is new",
            "Sign-in rejected: the link is USED")
        .doesNotContain(token, mailbox.address(), signedIn.path("token").asString());
  }

  @Test
  void ofManyUsesAtOnceOneSucceeds() throws Exception {
    requestLink(mailbox.address(), BROWSER);
    String token = lastToken();
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> use =
          () -> redeem(token, BROWSER).returnResult(String.class).getStatus().value();
      for (Future<Integer> each : threads.invokeAll(List.of(use, use, use, use, use, use))) {
        statuses.add(each.get());
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 410, 410, 410, 410, 410);
  }

  @Test
  void anotherBrowserCannotUseTheLinkAndDoesNotUseItUp() throws Exception {
    requestLink(mailbox.address(), BROWSER);
    String token = lastToken();
    rejected(redeem(token, OTHER_BROWSER), 403, "OTHER_BROWSER");
    rejected(redeem(token, null), 403, "OTHER_BROWSER");
    redeem(token, BROWSER).expectStatus().isCreated();
    rejected(redeem(token, OTHER_BROWSER), 403, "OTHER_BROWSER");
  }

  @Test
  void aLinkExpires() throws Exception {
    try (TestService later = TestService.start("2026-11-05T09:00:00Z")) {
      assertThat(later.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
      post(later, "/auth/links", linkInput(mailbox.address(), BROWSER));
      String token = lastToken();
      later.clock.advance(Duration.ofMinutes(10));
      rejected(post(later, "/auth/sessions", redeemInput(token, BROWSER)), 410, "EXPIRED");
      assertThat(
              later
                  .bean(JdbcClient.class)
                  .sql("select count(*) from accounts")
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void aSessionExpiresUnlessItIsUsed() throws Exception {
    try (TestService later = TestService.start("2026-11-05T09:00:00Z")) {
      assertThat(later.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
      post(later, "/auth/links", linkInput(mailbox.address(), BROWSER));
      String session =
          json(post(later, "/auth/sessions", redeemInput(lastToken(), BROWSER)))
              .path("token")
              .asString();
      later.clock.advance(Duration.ofDays(29));
      meStatus(later, session, 200);
      later.clock.advance(Duration.ofDays(29));
      meStatus(later, session, 200);
      later.clock.advance(Duration.ofDays(30));
      meStatus(later, session, 401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "rs_guess", "0", "null", "' or true --"})
  void aForgedTokenIsUnknown(String token) {
    rejected(redeem(token, BROWSER), 404, "UNKNOWN");
    meStatus(service, "rs_" + token, 401);
  }

  @Test
  void aVeryLongTokenIsUnknown() {
    rejected(redeem("x".repeat(10_000), BROWSER), 404, "UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b@c.example",
        "sam@example.org\\r\\nBcc: all@example.org",
        "sam@example.org\\nX-Evil: 1",
        "Sam <sam@example.org>",
        "sam@example.org, eve@example.org",
        "sam\\u0000@example.org",
        "\\\"sam\\\"@example.org"
      })
  void anAddressThatIsNotOneIsNamed(String address) {
    requestLink(address, BROWSER)
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("email");
  }

  @Test
  void aVeryLongAddressIsNamed() {
    requestLink("x".repeat(10_000) + "@example.org", BROWSER).expectStatus().isEqualTo(422);
  }

  @Test
  void aWeakSecretOfABrowserIsNamed() {
    requestLink(mailbox.address(), "guessable")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("browser");
  }

  /// No query of a request for a link reads an account, so the duration cannot depend on one.
  @Test
  void theResponseDoesNotTellWhoHasAnAccount() throws Exception {
    Mailbox known = Mailbox.fresh();
    requestLink(known.address(), BROWSER);
    redeem(token(known), BROWSER).expectStatus().isCreated();

    var toKnown = requestLink(known.address(), BROWSER).expectBody().returnResult();
    var toUnknown = requestLink(mailbox.address(), BROWSER).expectBody().returnResult();

    assertThat(comparable(toKnown)).isEqualTo(comparable(toUnknown));
    assertThat(known.mails()).hasSize(2);
    assertThat(mailbox.mails()).hasSize(1);
    assertThat(textOf(known.mails().getLast()).replace(token(known), ""))
        .isEqualTo(textOf(mailbox.mails().getLast()).replace(lastToken(), ""));
  }

  @Test
  void anAddressReceivesFiveLinksAnHourAndTheResponseDoesNotTell() {
    for (int i = 0; i < 7; i++) {
      post(service, "/auth/links", linkInput(mailbox.address(), BROWSER), client + i)
          .expectStatus()
          .isAccepted();
    }
    assertThat(mailbox.mails()).hasSize(5);
  }

  @Test
  void subaddressesShareTheLimitOfTheirAddress() {
    String address = mailbox.address();
    String tagged = address.replace("@", "+jobs@");
    for (int i = 0; i < 5; i++) {
      post(service, "/auth/links", linkInput(tagged, BROWSER), client + i)
          .expectStatus()
          .isAccepted();
    }
    post(service, "/auth/links", linkInput(address, BROWSER), client + 5)
        .expectStatus()
        .isAccepted();
    assertThat(mailbox.mails()).isEmpty();
  }

  @Test
  void aMailThatWasNotSentDoesNotCountForTheLimit() throws Exception {
    TestPlatform platform = TestPlatform.get();
    try (Gate gate = new Gate(platform.smtpHost(), platform.smtpPort());
        TestService limited =
            TestService.start(
                "2026-11-05T09:00:00Z",
                "spring.mail.port=" + gate.port(),
                "rolecall.notify.smtp-backoff=1ms",
                "rolecall.sign-in.links-per-address=1")) {
      assertThat(limited.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
      String input = linkInput(mailbox.address(), BROWSER);
      post(limited, "/auth/links", input).expectStatus().isEqualTo(503);
      gate.open();
      post(limited, "/auth/links", input).expectStatus().isAccepted();
      assertThat(mailbox.mails()).hasSize(1);
      post(limited, "/auth/links", input).expectStatus().isAccepted();
      assertThat(mailbox.mails()).hasSize(1);
    }
  }

  @Test
  void aClientRequestsTwentyLinksAnHour() {
    for (int i = 0; i < 20; i++) {
      requestLink("x" + i + mailbox.address(), BROWSER).expectStatus().isAccepted();
    }
    requestLink(mailbox.address(), BROWSER)
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals("Retry-After", "3600");
    post(service, "/auth/links", linkInput(mailbox.address(), BROWSER), "192.0.2.77")
        .expectStatus()
        .isAccepted();
  }

  @Test
  void sessionsAreListedAndEnded() throws Exception {
    String first = session();
    String second = session();
    assertThat(first).isNotEqualTo(second);
    JsonNode list = json(service.client(first).get().uri("/api/v1/me/sessions").exchange());
    assertThat(list.path("sessions")).hasSize(2);
    assertThat(list.at("/sessions/0/browser").asString()).isEqualTo("Firefox on Linux");
    String other = "";
    for (JsonNode each : list.path("sessions")) {
      other = each.path("current").asBoolean() ? other : each.path("id").asString();
    }
    service
        .client(first)
        .delete()
        .uri("/api/v1/me/sessions/" + other)
        .exchange()
        .expectStatus()
        .isNoContent();
    meStatus(service, second, 401);
    meStatus(service, first, 200);
    service
        .client(first)
        .delete()
        .uri("/auth/sessions/current")
        .exchange()
        .expectStatus()
        .is2xxSuccessful();
    meStatus(service, first, 401);
  }

  @Test
  void nobodyEndsAnotherPersonsSession() throws Exception {
    String mine = session();
    String id =
        json(service.client(mine).get().uri("/api/v1/me/sessions").exchange())
            .at("/sessions/0/id")
            .asString();
    Mailbox eve = Mailbox.fresh();
    requestLink(eve.address(), OTHER_BROWSER);
    String evil = json(redeem(token(eve), OTHER_BROWSER)).path("token").asString();
    for (String path : List.of(id, "x")) {
      service
          .client(evil)
          .delete()
          .uri("/api/v1/me/sessions/" + path)
          .exchange()
          .expectStatus()
          .isNotFound();
    }
    meStatus(service, mine, 200);
  }

  private String session() throws Exception {
    requestLink(mailbox.address(), BROWSER).expectStatus().isAccepted();
    return json(redeem(lastToken(), BROWSER)).path("token").asString();
  }

  private WebTestClient.ResponseSpec requestLink(String address, String browser) {
    return post(service, "/auth/links", linkInput(address, browser), client);
  }

  private WebTestClient.ResponseSpec redeem(String token, String browser) {
    return post(service, "/auth/sessions", redeemInput(token, browser));
  }

  private static String linkInput(String address, String browser) {
    return "{\"email\": \"%s\", \"timeZone\": \"Europe/Amsterdam\", \"browser\": \"%s\"}"
        .formatted(address, browser);
  }

  private static String redeemInput(String token, String browser) {
    return browser == null
        ? "{\"token\": \"%s\"}".formatted(token)
        : "{\"token\": \"%s\", \"browser\": \"%s\"}".formatted(token, browser);
  }

  private WebTestClient.ResponseSpec post(TestService to, String path, String body) {
    return post(to, path, body, client);
  }

  private static WebTestClient.ResponseSpec post(
      TestService to, String path, String body, String client) {
    return to.client()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .header("X-Forwarded-For", client)
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko Firefox/145.0")
        .bodyValue(body)
        .exchange();
  }

  private static void rejected(WebTestClient.ResponseSpec response, int status, String reason) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.reason")
        .isEqualTo(reason);
  }

  private static void meStatus(TestService of, String session, int status) {
    of.client(session).get().uri("/api/v1/me").exchange().expectStatus().isEqualTo(status);
  }

  private String lastToken() throws Exception {
    return token(mailbox);
  }

  private static String token(Mailbox mailbox) throws Exception {
    Matcher link = LINK.matcher(textOf(mailbox.mails().getLast()));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String textOf(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }

  private static int accounts(String address) {
    return service
        .bean(JdbcClient.class)
        .sql("select count(*) from accounts where email = :email")
        .param("email", address)
        .query(Integer.class)
        .single();
  }

  private static JsonNode json(WebTestClient.ResponseSpec response) {
    return Json.MAPPER.readTree(response.expectBody().returnResult().getResponseBodyContent());
  }

  /// Status, headers and body, without the date.
  private static String comparable(EntityExchangeResult<byte[]> response) {
    Map<String, List<String>> headers =
        new TreeMap<>(response.getResponseHeaders().asMultiValueMap());
    headers.remove("Date");
    return response.getStatus() + " " + headers + " " + Arrays.toString(response.getResponseBody());
  }
}
