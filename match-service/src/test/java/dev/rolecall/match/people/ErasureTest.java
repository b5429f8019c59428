package dev.rolecall.match.people;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.notify.Digests;
import dev.rolecall.match.people.added.AddedJob;
import dev.rolecall.match.people.added.AddedJobs;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.signin.SignIn;
import dev.rolecall.match.people.signin.SignInResult;
import dev.rolecall.match.people.tracker.ApplicationDetails;
import dev.rolecall.match.people.tracker.ApplicationState;
import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.match.people.tracker.HiddenJobStore;
import dev.rolecall.match.people.tracker.JobCopy;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Erasing an account deletes all of its data.
@StoreContract
class ErasureTest {
  @Test
  void noTableHoldsTheAddressOrTheAccountAfterwards() throws Exception {
    try (TestService service = TestService.start("2026-11-05T09:00:00Z")) {
      service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30));
      Job job = aJob("Java Engineer").needing("java").build();
      service.matching.addJobs(job);
      People people = service.bean(People.class);
      JdbcClient db = service.bean(JdbcClient.class);
      Mailbox mailbox = Mailbox.fresh();
      Account account = people.signUp(mailbox.address(), "UTC").account();
      people.signUp(mailbox.address(), "UTC");
      signIn(service, mailbox);
      ProfileStore profiles = service.bean(ProfileStore.class);
      for (String profile : List.of("{}", "{\"name\": \"Changed\"}")) {
        profiles.save(
            account.id(), "backend", Json.MAPPER.readTree(profile), ProfilePrecondition.NONE);
      }
      service
          .bean(SavedSearches.class)
          .save(account.id(), new SavedSearches.Input(null, "skill:java", null));
      service.bean(Digests.class).sendToday(account);
      assertThat(mailbox.mails()).hasSize(1);
      track(service, account, job);
      assertThat(tablesContaining(db, mailbox.address()))
          .containsExactlyInAnyOrder("accounts", "sign_in_links");
      assertThat(tablesContaining(db, account.id().toString()))
          .containsExactlyInAnyOrder(
              "accounts",
              "api_tokens",
              "profiles",
              "profile_versions",
              "digests",
              "deliveries",
              "saved_searches",
              "sessions",
              "applications",
              "application_states",
              "added_jobs",
              "hidden_jobs");
      assertThat(
              service.bean(PersonalDataExport.class).of(account.id()).at("/added_jobs/0/job/title"))
          .hasToString("\"Job From Elsewhere\"");

      assertThat(people.erase(account.id())).isTrue();

      assertThat(tablesContaining(db, mailbox.address())).isEmpty();
      assertThat(tablesContaining(db, account.id().toString())).isEmpty();
      assertThat(people.erase(account.id())).isFalse();
    }
  }

  /// With one link that is used, and one that is not.
  private static void signIn(TestService service, Mailbox mailbox) {
    SignIn signIn = service.bean(SignIn.class);
    SignIn.LinkRequest request =
        new SignIn.LinkRequest(mailbox.address(), "UTC", "b".repeat(43), "192.0.2.1");
    String token = signIn.requestLink(request).orElseThrow().token();
    assertThat(signIn.redeem(token, request.browser(), null))
        .isInstanceOf(SignInResult.SignedIn.class);
    assertThat(signIn.requestLink(request)).isPresent();
  }

  private static void track(TestService service, Account account, Job job) {
    JobIdentity identity = JobIdentity.of(job);
    service
        .bean(ApplicationStore.class)
        .save(
            account,
            identity,
            Optional.of(JobCopy.of(job, _ -> true, service.clock.instant())),
            ApplicationDetails.of(ApplicationState.APPLIED),
            EtagCondition.NONE);
    Job added = aJob("Job From Elsewhere").postingId("elsewhere").build();
    assertThat(service.bean(AddedJobs.class).add(account, AddedJob.Kind.TEXT, added)).isTrue();
    service.bean(HiddenJobStore.class).hide(account.id(), identity, job.opening(), null);
  }

  /// The tables that contain a text in any column.
  private static List<String> tablesContaining(JdbcClient db, String text) {
    List<String> tables =
        db.sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(8);
    return tables.stream()
        .filter(
            table ->
                db.sql(
                            "select count(*) from \"%s\" as r where r::text ilike :text"
                                .formatted(table))
                        .param("text", "%" + text + "%")
                        .query(Integer.class)
                        .single()
                    > 0)
        .toList();
  }
}
