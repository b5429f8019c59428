package dev.rolecall.match.notify.bounce;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.notify.Digests;
import dev.rolecall.match.notify.MailStatus;
import dev.rolecall.match.notify.digest.DigestState;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.model.job.Job;
import dev.rolecall.testkit.platform.StoreContract;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails that come back, as files in a Maildir, with real mails that were sent before.
@StoreContract
class BounceContractTest {
  @TempDir Path maildir;

  private TestService service;
  private Mailbox mailbox;
  private Account person;

  @BeforeEach
  void sendOneMail() throws Exception {
    Files.createDirectories(maildir.resolve("new"));
    Files.createDirectories(maildir.resolve("cur"));
    service =
        TestService.start(
            "2026-11-05T09:00:00Z",
            "rolecall.mail.bounces.address=bounces@rolecall.example",
            "rolecall.mail.bounces.directory=" + maildir,
            "rolecall.mail.bounces.poll-interval=1d");
    service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30));
    mailbox = Mailbox.fresh();
    person = service.bean(People.class).signUp(mailbox.address(), "UTC").account();
    service
        .bean(SavedSearches.class)
        .save(person.id(), new SavedSearches.Input(null, "skill:java", null));
    service.clock.advance(Duration.ofHours(1));
    service.matching.addJobs(job("1"));
    assertThat(send()).isEqualTo(DigestState.SENT);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aPermanentFailureSuspendsTheMailOnceAndResumingSendsItsJobsAgain() throws Exception {
    deliver("1", "postfix-unknown-user", token());
    deliver("2", "gmail-unknown-user", token());
    read();
    assertThat(counted("suspended")).isEqualTo(1);
    assertThat(counted("repeated")).isEqualTo(1);
    assertThat(service.bean(AlertPauses.class).suspension(person.id()))
        .hasValueSatisfying(
            each -> {
              assertThat(each.reason()).isEqualTo("Bounced: 5.1.1");
              assertThat(each.since()).isEqualTo(service.clock.instant());
            });
    assertThat(service.bean(MailStatus.class).counts().accountsStoppedAfterRefusals()).isEqualTo(1);

    service.clock.advance(Duration.ofDays(5));
    assertThat(send()).isEqualTo(DigestState.REFUSED);
    assertThat(mailbox.mails()).hasSize(1);

    service.bean(AlertPauses.class).resumeMail(person.id());
    assertThat(service.bean(AlertPauses.class).suspension(person.id())).isEmpty();
    assertThat(send()).isEqualTo(DigestState.SENT);
    assertThat(mailbox.mails()).hasSize(2);
    MimeMultipart texts = (MimeMultipart) mailbox.mails().getLast().getContent();
    assertThat(texts.getBodyPart(0).getContent().toString()).contains("Job 1");
  }

  @Test
  void aReportAboutAMailOfBeforeThePersonResumedIsLate() throws Exception {
    service.clock.advance(Duration.ofMinutes(5));
    deliver("1", "gmail-policy", token());
    read();
    assertThat(counted("refused")).isEqualTo(1);
    assertThat(service.bean(AlertPauses.class).suspension(person.id())).isEmpty();
    service.bean(AlertPauses.class).resumeMail(person.id());
    service.clock.advance(Duration.ofDays(1));
    assertThat(send()).isEqualTo(DigestState.SENT);
    service.clock.advance(Duration.ofDays(15));
    deliver("2", "qmail", token());
    read();
    assertThat(counted("late")).isEqualTo(1);
  }

  @Test
  void fiveMailsThatComeBackSuspendAlthoughEachWasAccepted() throws Exception {
    for (int mail = 1; mail <= 5; mail++) {
      assertThat(service.bean(AlertPauses.class).suspension(person.id())).isEmpty();
      deliver("1", "exchange-mailbox-full", token());
      read();
      assertThat(counted("refused") + counted("suspended")).isEqualTo(mail);
      service.clock.advance(Duration.ofDays(1));
      send();
    }
    assertThat(counted("suspended")).isEqualTo(1);
    assertThat(service.bean(AlertPauses.class).suspension(person.id())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postfix-delayed", "amazon-ses-expired", "exim-delay"})
  void aTemporaryFailureIsOnlyNoted(String file) throws Exception {
    deliver("1", file, token());
    read();
    assertThat(counted("noted")).isEqualTo(1);
    assertThat(service.bean(AlertPauses.class).suspension(person.id())).isEmpty();
    assertThat(lastState()).isEqualTo(DigestState.SENT);
    deliver("2", "postfix-unknown-user", token());
    read();
    assertThat(counted("suspended")).as("it failed in the end").isEqualTo(1);
  }

  @Test
  void aForgedReportChangesNothing() throws Exception {
    String token = token();
    String forged = (token.charAt(0) == '1' ? "2" : "1") + token.substring(1);
    String others = token.substring(0, 40) + "0000000";
    deliver("1", "postfix-unknown-user", forged);
    deliver("2", "sendmail", others);
    deliver("3", "qmail", "z".repeat(BounceTokens.LENGTH));
    deliver("4", "exim-plain", "");
    read();
    assertThat(counted("unsigned")).isEqualTo(4);
    assertThat(service.bean(AlertPauses.class).suspension(person.id())).isEmpty();
  }

  @Test
  void aReportAboutAnErasedAccountChangesNothing() throws Exception {
    String token = token();
    service.bean(People.class).erase(person.id());
    deliver("1", "postfix-unknown-user", token);
    read();
    assertThat(counted("unknown_mail")).isEqualTo(1);
  }

  @Test
  void badFilesAreMovedAsideAndNothingStopsTheReader() throws Exception {
    Files.write(maildir.resolve("new/1"), new byte[] {0, 1, 2});
    Files.write(maildir.resolve("new/2"), new byte[3 * 1024 * 1024]);
    Files.createDirectories(maildir.resolve("new/3"));
    Files.createSymbolicLink(maildir.resolve("new/4"), Path.of("/etc/hostname"));
    Files.write(maildir.resolve("new/.hidden"), new byte[1]);
    deliver("5", "out-of-office", token());
    deliver("6", "delivered", token());
    Files.write(
        maildir.resolve("cur/7:2,S"), BounceParserTest.content("postfix-unknown-user", token()));
    read();
    assertThat(counted("malformed")).isEqualTo(1);
    assertThat(counted("too_large")).isEqualTo(1);
    assertThat(counted("auto_reply")).isEqualTo(1);
    assertThat(counted("delivered")).isEqualTo(1);
    assertThat(counted("suspended")).isEqualTo(1);
    assertThat(names("bad")).containsExactlyInAnyOrder("1", "2");
    assertThat(names("processed")).containsExactlyInAnyOrder("5", "6", "7:2,S");
    assertThat(names("new")).containsExactlyInAnyOrder("3", "4", ".hidden");
    service.clock.advance(Duration.ofDays(8));
    read();
    assertThat(names("bad")).isEmpty();
    assertThat(names("processed")).isEmpty();
  }

  @Test
  void aSettingThatCannotWorkStopsTheStart() {
    for (String settings :
        List.of(
            "rolecall.mail.bounces.directory=/nowhere at all",
            "rolecall.mail.bounces.address=no address",
            "rolecall.mail.bounces.address=" + "a".repeat(17) + "@rolecall.example")) {
      String[] all =
          settings.contains("directory")
              ? new String[] {settings, "rolecall.mail.bounces.address=b@rolecall.example"}
              : new String[] {settings};
      assertThatThrownBy(() -> TestService.start("2026-11-05T09:00:00Z", all))
          .hasStackTraceContaining("rolecall.mail.bounces.");
    }
  }

  private void deliver(String name, String file, String token) throws IOException {
    Path mail = maildir.resolve("new").resolve(name);
    Files.write(mail, BounceParserTest.content(file, token));
    Files.setLastModifiedTime(mail, FileTime.from(service.clock.instant()));
  }

  private void read() {
    service.bean(BounceMaildir.class).readOnTimer();
  }

  /// Of the last mail that arrived.
  private String token() throws Exception {
    return mailbox.mails().getLast().getHeader(BounceTokens.HEADER, ",");
  }

  private DigestState send() {
    service.matching.addJobs(job(service.clock.instant().toString()));
    return service.bean(Digests.class).sendToday(person).orElseThrow().state();
  }

  private DigestState lastState() {
    return service.bean(Digests.class).list(person.id()).getFirst().state();
  }

  private int counted(String outcome) {
    return (int)
        service.bean(MeterRegistry.class).counter("rolecall.bounces", "outcome", outcome).count();
  }

  private List<String> names(String directory) throws IOException {
    try (Stream<Path> files = Files.list(maildir.resolve(directory))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Job job(String id) {
    return aJob("Job " + id).postingId(id).needing("java").build().toBuilder()
        .firstSeenAt(service.clock.instant())
        .build();
  }
}
