package dev.rolecall.match.web;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.SignUp;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.signin.ApiTokens;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

/// Streams of events, over HTTP.
class EventApiTest {
  private static final String EVENTS = "/api/v1/me/events";
  private static TestService service;

  private final SignUp person = service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC");
  private final List<Disposable> open = new ArrayList<>();
  private final String skill = "kafka";

  @BeforeAll
  static void start() throws InterruptedException {
    service =
        TestService.start(
            "2026-11-05T09:00:00Z",
            "rolecall.events.interval=20ms",
            "rolecall.events.heartbeat=100ms",
            "rolecall.events.streams-per-account=2");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void close() {
    open.forEach(Disposable::dispose);
  }

  @Test
  void aNewJobIsSentOnceAndAStreamContinuesAfterTheLastEvent() {
    search(person.account());
    List<ServerSentEvent<String>> first = stream(person.token(), null);
    awaitOpen(first);
    addJob("Streaming Engineer");
    await().until(() -> jobs(first).size() == 1);
    JsonNode body = Json.MAPPER.readTree(jobs(first).getFirst().data());
    assertThat(body.path("type").asString()).isEqualTo("job.search");
    assertThat(body.at("/job/title").asString()).isEqualTo("Streaming Engineer");
    assertThat(jobs(first).getFirst().id()).isEqualTo("1");
    close();
    addJob("Platform Engineer");

    List<ServerSentEvent<String>> second = stream(person.token(), "1");
    await().until(() -> jobs(second).size() == 1);
    List<ServerSentEvent<String>> third = stream(person.token(), "0");
    await().until(() -> jobs(third).size() == 2);
    assertThat(jobs(second).getFirst().id()).isEqualTo("2");
    assertThat(jobs(third)).extracting(ServerSentEvent::id).containsExactly("1", "2");
    int comments = second.size();
    await().until(() -> second.size() > comments + 1);
    assertThat(jobs(second)).as("only heartbeats follow").hasSize(1);
  }

  @Test
  void aStreamThatEndsBeforeItsFirstEventIsContinuedAndANewOneBeginsWithWhatIsNew() {
    search(person.account());
    List<ServerSentEvent<String>> first = stream(person.token(), null);
    awaitOpen(first);
    assertThat(first.getFirst().id()).isEqualTo("0");
    close();
    await().untilAsserted(() -> assertThat(service.bean(EventStreams.class).total()).isZero());
    addJob("Missed Engineer");
    List<ServerSentEvent<String>> second = stream(person.token(), null);
    awaitOpen(second);
    assertThat(second.getFirst().id()).isEqualTo("1");
    List<ServerSentEvent<String>> continued = stream(person.token(), first.getFirst().id());
    await().until(() -> jobs(continued).size() == 1);
    int comments = second.size();
    await().until(() -> second.size() > comments + 1);
    assertThat(jobs(second)).as("what was new before it was opened").isEmpty();
  }

  @Test
  void aStreamEndsWithItsToken() {
    ApiTokens tokens = service.bean(ApiTokens.class);
    ApiTokens.Created token = tokens.create(person.account().id(), "reader", "READ");
    List<ServerSentEvent<String>> received = stream(token.secret(), null);
    awaitOpen(received);
    assertThat(open.getLast().isDisposed()).isFalse();
    tokens.revoke(person.account().id(), token.token().id());
    await().until(() -> open.getLast().isDisposed());
  }

  @Test
  void streamsAreLimitedAndInvalidNumbersExplained() {
    awaitOpen(stream(person.token(), null));
    awaitOpen(stream(person.token(), null));
    service.client(person.token()).get().uri(EVENTS).exchange().expectStatus().isEqualTo(429);
    close();
    await().untilAsserted(() -> assertThat(service.bean(EventStreams.class).total()).isZero());
    service
        .client(person.token())
        .get()
        .uri(EVENTS)
        .header("Last-Event-ID", "first")
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    service.client().get().uri(EVENTS).exchange().expectStatus().isUnauthorized();
  }

  private void search(Account account) {
    service
        .bean(SavedSearches.class)
        .save(
            account.id(),
            new SavedSearches.Input(
                null, "skill:" + skill, Json.MAPPER.readTree("{\"when\": \"INSTANT\"}")));
  }

  private void addJob(String title) {
    service.clock.advance(Duration.ofMinutes(1));
    service.matching.addJobs(
        aJob(title).postingId(title.replace(' ', '-')).needing(skill).build().toBuilder()
            .firstSeenAt(service.clock.instant())
            .build());
    service.clock.advance(Duration.ofMinutes(1));
  }

  private List<ServerSentEvent<String>> stream(String token, @Nullable String lastEvent) {
    List<ServerSentEvent<String>> received = new CopyOnWriteArrayList<>();
    open.add(
        service
            .client(token)
            .get()
            .uri(EVENTS)
            .headers(
                headers -> {
                  if (lastEvent != null) {
                    headers.set("Last-Event-ID", lastEvent);
                  }
                })
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
            .getResponseBody()
            .subscribe(received::add, _ -> {}));
    return received;
  }

  private static void awaitOpen(List<ServerSentEvent<String>> received) {
    await().until(() -> !received.isEmpty());
  }

  private static List<ServerSentEvent<String>> jobs(List<ServerSentEvent<String>> received) {
    return received.stream().filter(each -> Objects.nonNull(each.data())).toList();
  }
}
