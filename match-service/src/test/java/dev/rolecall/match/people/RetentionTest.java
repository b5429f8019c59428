package dev.rolecall.match.people;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.cli.RolecallMatch;
import dev.rolecall.match.notify.Digests;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.signin.Sessions;
import dev.rolecall.match.people.signin.SignIn;
import dev.rolecall.match.people.signin.SignInResult;
import dev.rolecall.match.people.signin.TooManyLinksException;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/// What is deleted after its time, limits of sign-in, and the role of an operator.
@StoreContract
class RetentionTest {
  private final TestService service =
      TestService.start("2026-11-05T09:00:00Z", "rolecall.sign-in.links-in-total=3");
  private final Mailbox mailbox = Mailbox.fresh();

  @BeforeEach
  void ready() throws InterruptedException {
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void everythingIsDeletedAfterItsTimeAndNotBefore() {
    Account account = service.bean(People.class).signUp(mailbox.address(), "UTC").account();
    signIn(mailbox);
    SavedSearches searches = service.bean(SavedSearches.class);
    SavedSearch search =
        searches.save(account.id(), new SavedSearches.Input(null, "java", null)).search();
    service.matching.addJobs(aJob("Java Engineer").needing("java").build());
    service
        .bean(ProfileStore.class)
        .save(account.id(), "backend", Json.MAPPER.readTree("{}"), ProfilePrecondition.NONE);
    service.bean(Digests.class).sendToday(account);
    searches.delete(account.id(), search.id());
    Retention retention = service.bean(Retention.class);

    assertThat(retention.deleteExpired()).isZero();
    service.clock.advance(Duration.ofDays(2));
    assertThat(retention.deleteExpired()).isEqualTo(2);
    assertThat(rows("sign_in_links") + rows("saved_searches")).isZero();
    service.clock.advance(Duration.ofDays(29));
    assertThat(retention.deleteExpired()).isEqualTo(1);
    assertThat(rows("sessions")).isZero();
    service.clock.advance(Duration.ofDays(368));
    assertThat(retention.deleteExpired()).as("399 days").isZero();
    assertThat(rows("api_tokens") + rows("digests") + rows("deliveries")).isEqualTo(3);
    service.clock.advance(Duration.ofDays(2));
    assertThat(retention.deleteExpired()).isEqualTo(3);
    assertThat(rows("accounts") + rows("profiles")).isEqualTo(2);
  }

  @Test
  void aSessionThatIsUsedDailyEndsAfterItsMaximum() {
    String token = signIn(mailbox);
    Sessions sessions = service.bean(Sessions.class);
    for (int day = 1; day < 180; day++) {
      service.clock.advance(Duration.ofDays(1));
      assertThat(sessions.caller(token)).as("day " + day).isPresent();
    }
    service.clock.advance(Duration.ofDays(1));
    assertThat(sessions.caller(token)).isEmpty();
  }

  @Test
  void signInMailsToAllPeopleTogetherAreLimited() {
    for (int i = 0; i < 3; i++) {
      assertThat(requestLink(Mailbox.fresh())).isNotEmpty();
    }
    assertThatThrownBy(() -> requestLink(Mailbox.fresh()))
        .isInstanceOf(TooManyLinksException.class);
    service.clock.advance(Duration.ofHours(1).plusSeconds(1));
    assertThat(requestLink(Mailbox.fresh())).isNotEmpty();
  }

  @Test
  void theRoleOfAnOperatorIsGrantedListedAndRevokedByCommand() {
    assertThat(command("grant", mailbox.address())).isEqualTo("1 ");
    String session = signIn(mailbox);
    assertThat(mailStatus(session)).isEqualTo(403);
    assertThat(command("grant", mailbox.address()))
        .isEqualTo("0 " + mailbox.address() + " is an operator.\n");
    assertThat(mailStatus(session)).isEqualTo(200);
    String apiToken = service.bean(People.class).signUp(mailbox.address(), "UTC").token();
    assertThat(mailStatus(apiToken)).as("an API token of an operator").isEqualTo(403);
    assertThat(command("list"))
        .isEqualTo("0 " + mailbox.address() + " since 2026-11-05T09:00:00Z\n");
    assertThat(command("revoke", mailbox.address())).startsWith("0 ");
    assertThat(mailStatus(session)).isEqualTo(403);
    assertThat(command("revoke", mailbox.address())).isEqualTo("1 ");
    assertThat(command("grant", "nobody")).isEqualTo("2 ");
  }

  private int mailStatus(String token) {
    return service
        .client(token)
        .get()
        .uri("/api/v1/me/operator/mail")
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  /// @return the exit status and what is printed
  private String command(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = RolecallMatch.commandLine(() -> service.bean(Operators.class));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(new StringWriter()));
    String[] all = new String[arguments.length + 1];
    all[0] = "operator";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return line.execute(all) + " " + out;
  }

  private String requestLink(Mailbox to) {
    return service
        .bean(SignIn.class)
        .requestLink(new SignIn.LinkRequest(to.address(), "UTC", "b".repeat(43), "192.0.2.1"))
        .orElseThrow()
        .token();
  }

  private String signIn(Mailbox to) {
    SignInResult result = service.bean(SignIn.class).redeem(requestLink(to), "b".repeat(43), null);
    return ((SignInResult.SignedIn) result).sessionToken();
  }

  private int rows(String table) {
    return service
        .bean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }
}
