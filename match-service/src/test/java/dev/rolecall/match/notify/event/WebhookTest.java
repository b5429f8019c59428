package dev.rolecall.match.notify.event;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.PersonalDataExport;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.signin.SignIn;
import dev.rolecall.match.people.signin.SignInResult;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Webhooks: registered over HTTP, and delivered to a real server.
@StoreContract
class WebhookTest {
  private static final String WEBHOOKS = "/api/v1/me/webhooks";
  private static TestService service;

  private final WebhookReceiver receiver = new WebhookReceiver();
  private final Mailbox mailbox = Mailbox.fresh();
  private final Account account =
      service.bean(People.class).signUp(mailbox.address(), "UTC").account();
  private WebTestClient session = service.client();
  private JsonNode created = Json.MAPPER.nullNode();

  @BeforeAll
  static void start() throws InterruptedException {
    service =
        TestService.start(
            "2026-11-05T09:00:00Z",
            "rolecall.outbound.allow-loopback=true",
            "rolecall.events.webhook-max-failures=3");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void register() {
    session = service.client(signIn());
    service
        .bean(SavedSearches.class)
        .save(
            account.id(),
            new SavedSearches.Input(
                null, "skill:kafka", Json.MAPPER.readTree("{\"when\": \"INSTANT\"}")));
    created = json(post(receiver.url()).expectStatus().isCreated());
  }

  @AfterEach
  void erase() {
    service.bean(People.class).erase(account.id());
    receiver.close();
  }

  @Test
  void anEventIsSignedAndDeliveredOnce() throws Exception {
    addJob("Event Engineer");
    deliver();
    deliver();
    assertThat(receiver.messages).hasSize(1);
    WebhookReceiver.Message message = receiver.messages.getFirst();
    assertThat(Json.MAPPER.readTree(message.body()).at("/job/title").asString())
        .isEqualTo("Event Engineer");
    String secret = created.path("secret").asString();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    byte[] expected =
        mac.doFinal(
            "%s.%s.%s"
                .formatted(message.id(), message.timestamp(), message.body())
                .getBytes(StandardCharsets.UTF_8));
    assertThat(message.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
    assertThat(message.timestamp())
        .isEqualTo(Long.toString(service.clock.instant().minusSeconds(5).getEpochSecond()));
    assertThat(deliveries().path(0).path("delivered").asBoolean()).isTrue();
  }

  @Test
  void aFailedDeliveryIsRepeatedWithTheSameIdInOrderUntilTheWebhookIsDisabled() {
    receiver.status = 500;
    addJob("First");
    addJob("Second");
    deliver();
    deliver();
    assertThat(receiver.messages).as("not before the delay").hasSize(1);
    service.clock.advance(Duration.ofSeconds(10));
    deliver();
    service.clock.advance(Duration.ofSeconds(20));
    deliver();
    service.clock.advance(Duration.ofDays(1));
    deliver();
    assertThat(receiver.messages)
        .hasSize(3)
        .extracting(WebhookReceiver.Message::id)
        .containsOnly(receiver.messages.getFirst().id());
    JsonNode disabled = get(WEBHOOKS).at("/webhooks/0");
    assertThat(disabled.path("disabledReason").asString())
        .isEqualTo(
            "3 deliveries failed in a row. The last one: The server responded with status 500.");
    receiver.status = 200;
    session.post().uri(path() + "/enable").exchange().expectStatus().isNoContent();
    deliver();
    assertThat(receiver.messages).hasSize(5);
    assertThat(receiver.messages.get(3).id()).isEqualTo(receiver.messages.getFirst().id());
    assertThat(receiver.messages.getLast().id()).endsWith("_2");
  }

  @Test
  void aServerThatDoesNotRespondDelaysNoOther() {
    CountDownLatch responds = new CountDownLatch(1);
    try (WebhookReceiver slow = new WebhookReceiver()) {
      slow.responds = responds;
      post(slow.url()).expectStatus().isCreated();
      for (int jobs = 1; jobs <= 3; jobs++) {
        int expected = jobs;
        addJob("Event " + jobs);
        service.clock.advance(Duration.ofSeconds(5));
        service.bean(WebhookWorker.class).deliverOnTimer();
        await().untilAsserted(() -> assertThat(receiver.messages).hasSize(expected));
      }
      assertThat(slow.messages).hasSizeLessThan(2);
      responds.countDown();
      deliver();
      assertThat(slow.messages.stream().map(WebhookReceiver.Message::id).distinct()).hasSize(3);
    } finally {
      responds.countDown();
    }
  }

  @Test
  void aTestMessageIsSentAtOnceAndNotTooOften() {
    session.post().uri(path() + "/test").exchange().expectStatus().isOk();
    assertThat(receiver.messages)
        .singleElement()
        .satisfies(each -> assertThat(each.body()).contains("\"test\""));
    session.post().uri(path() + "/test").exchange().expectStatus().isEqualTo(422);
    receiver.close();
    service.clock.advance(Duration.ofSeconds(11));
    session.post().uri(path() + "/test").exchange().expectStatus().isOk();
    assertThat(deliveries().path(0).path("result").asString())
        .isEqualTo("The server cannot be reached.");
  }

  @Test
  void addressesAreCheckedAndLimited() {
    for (String address : new String[] {"", "http://hooks.rolecall.dev/", "https://10.0.0.1/"}) {
      post(address).expectStatus().isEqualTo(422);
    }
    post(receiver.url()).expectStatus().isEqualTo(422);
    for (int i = 1; i < 5; i++) {
      post(receiver.url() + i).expectStatus().isCreated();
    }
    post(receiver.url() + 5).expectStatus().isEqualTo(422);
    String token = service.bean(People.class).signUp(mailbox.address(), "UTC").token();
    service
        .client(token)
        .post()
        .uri(WEBHOOKS)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"url\": \"https://hooks.rolecall.dev/\"}")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void theExportHasNoKeyAndErasureDeletesEverything() {
    addJob("Event Engineer");
    deliver();
    JsonNode export = service.bean(PersonalDataExport.class).of(account.id());
    assertThat(export.path("webhooks")).hasSize(1);
    assertThat(export.path("webhook_deliveries")).hasSize(1);
    assertThat(export.path("events")).hasSize(1);
    assertThat(export.toString()).doesNotContain("secret");
    service.bean(People.class).erase(account.id());
    for (String table : new String[] {"webhooks", "webhook_deliveries", "events", "event_roles"}) {
      assertThat(
              service
                  .bean(JdbcClient.class)
                  .sql("select count(*) from " + table + " where account_id = :id")
                  .param("id", account.id().value())
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void aDeletedWebhookReceivesNothing() {
    session.delete().uri(path()).exchange().expectStatus().isNoContent();
    session.delete().uri(path()).exchange().expectStatus().isNotFound();
    addJob("Event Engineer");
    deliver();
    assertThat(receiver.messages).isEmpty();
  }

  private String signIn() {
    SignIn signIn = service.bean(SignIn.class);
    SignIn.LinkRequest request =
        new SignIn.LinkRequest(mailbox.address(), "UTC", "b".repeat(43), "192.0.2.1");
    String link = signIn.requestLink(request).orElseThrow().token();
    return ((SignInResult.SignedIn) signIn.redeem(link, request.browser(), null)).sessionToken();
  }

  private static void deliver() {
    service.clock.advance(Duration.ofSeconds(5));
    service.bean(WebhookWorker.class).deliverOnTimer();
    service.bean(WebhookWorker.class).awaitIdle();
  }

  private static void addJob(String title) {
    service.clock.advance(Duration.ofMinutes(1));
    service.matching.addJobs(
        aJob(title).postingId(title + service.clock.instant()).needing("kafka").build().toBuilder()
            .firstSeenAt(service.clock.instant())
            .build());
  }

  private WebTestClient.ResponseSpec post(String url) {
    return session
        .post()
        .uri(WEBHOOKS)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"url\": \"" + url + "\"}")
        .exchange();
  }

  private String path() {
    return WEBHOOKS + "/" + created.path("id").asString();
  }

  private JsonNode deliveries() {
    return get(path() + "/deliveries").path("deliveries");
  }

  private JsonNode get(String path) {
    return json(session.get().uri(path).exchange().expectStatus().isOk());
  }

  private static JsonNode json(WebTestClient.ResponseSpec response) {
    return Json.MAPPER.readTree(
        Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody()));
  }
}
