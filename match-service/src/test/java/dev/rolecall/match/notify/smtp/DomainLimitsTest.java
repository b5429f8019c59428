package dev.rolecall.match.notify.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.digest.MailKey;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How fast mails go to one domain, and that others do not wait for it.
class DomainLimitsTest {
  private static final Instant EIGHT = Instant.parse("2026-11-05T08:00:00Z");
  private static final SubmissionResult ACCEPTED = new SubmissionResult.Accepted();

  private final SettableClock clock = SettableClock.at(EIGHT);
  private final DomainLimits limits = new DomainLimits(3, new SimpleMeterRegistry(), clock);

  /// Those that are claimed together are not sent yet when the next one is claimed.
  @Test
  void mailsThatAreClaimedTogetherDoNotExceedTheLimit() {
    List<Account> people =
        IntStream.range(0, 5).mapToObj(i -> account("p" + i + "@big.example")).toList();
    assertThat(people.stream().map(limits::takeTurn).filter(Optional::isEmpty)).hasSize(3);
    people.stream()
        .limit(3)
        .forEach(each -> assertThat(limits.takeTurn(each)).as("it has its turn").isEmpty());
    assertThat(limits.takeTurn(account("q@big.example")).orElseThrow()).isAfter(EIGHT);
  }

  @Test
  void anotherOneMayUseATurnForWhichThereIsNothingToSend() {
    List<Account> people =
        IntStream.range(0, 3).mapToObj(i -> account("p" + i + "@big.example")).toList();
    people.forEach(limits::takeTurn);
    limits.returnTurn(people.getLast());
    limits.returnTurn(people.getLast());
    assertThat(limits.takeTurn(account("q@big.example"))).isEmpty();
    assertThat(limits.takeTurn(account("r@big.example"))).isPresent();
  }

  @Test
  void noMinuteHasMoreMailsThanTheLimitAndEachAccountWaitsOnce() {
    List<Instant> sent = new ArrayList<>();
    PriorityQueue<Due> due = new PriorityQueue<>();
    for (int i = 0; i < 20; i++) {
      due.add(new Due(EIGHT.plusMillis(i), account("p" + i + "@big.example")));
    }
    int waits = 0;
    while (!due.isEmpty()) {
      Due next = due.remove();
      clock.set(next.at());
      Optional<Instant> turn = limits.waitUntil(next.account());
      turn.ifPresent(at -> due.add(new Due(at, next.account())));
      if (turn.isEmpty()) {
        send(next.account(), ACCEPTED);
        sent.add(next.at());
      }
      waits += turn.isPresent() ? 1 : 0;
    }
    assertThat(sent).hasSize(20).isSorted();
    for (int i = 3; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 3), sent.get(i))).isGreaterThanOrEqualTo(MINUTE);
    }
    assertThat(waits).isEqualTo(17);
    assertThat(sent.getLast()).isBefore(EIGHT.plus(Duration.ofMinutes(7)));
  }

  /// Others may have reserved their turns by then.
  @Test
  void noMinuteHasMoreMailsThanTheLimitWhenSomeTurnsAreReturned() {
    List<Instant> sent = new ArrayList<>();
    PriorityQueue<Due> due = new PriorityQueue<>();
    for (int i = 0; i < 120; i++) {
      due.add(new Due(EIGHT.plusSeconds(2L * i), account("p" + i + "@big.example")));
    }
    for (int i = 0; !due.isEmpty(); i++) {
      Due next = due.remove();
      clock.set(next.at());
      Optional<Instant> turn = limits.takeTurn(next.account());
      turn.ifPresent(at -> due.add(new Due(at, next.account())));
      if (turn.isEmpty() && i % 3 == 0) {
        limits.returnTurn(next.account());
      } else if (turn.isEmpty()) {
        send(next.account(), ACCEPTED);
        sent.add(next.at());
      }
    }
    assertThat(sent).hasSizeGreaterThan(60).isSorted();
    for (int i = 3; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 3), sent.get(i))).isGreaterThanOrEqualTo(MINUTE);
    }
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Due(Instant at, Account account) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return at.compareTo(other.at);
    }
  }

  @Test
  void anotherDomainDoesNotWaitAndTheCaseOfADomainDoesNotMatter() {
    for (int i = 0; i < 3; i++) {
      send(account("p" + i + "@big.example"), ACCEPTED);
    }
    assertThat(limits.waitUntil(account("p4@BIG.example"))).contains(EIGHT.plus(MINUTE));
    assertThat(limits.waitUntil(account("p5@small.example"))).isEmpty();
  }

  @Test
  void whoeverComesLaterDoesNotTakeATurn() {
    for (int i = 0; i < 3; i++) {
      send(account("p" + i + "@big.example"), ACCEPTED);
    }
    Account first = account("first@big.example");
    List<Account> waiting =
        List.of(first, account("second@big.example"), account("third@big.example"));
    waiting.forEach(each -> assertThat(limits.waitUntil(each)).contains(EIGHT.plus(MINUTE)));
    clock.advance(MINUTE);
    assertThat(limits.waitUntil(account("late@big.example")))
        .contains(EIGHT.plus(MINUTE).plus(MINUTE));
    assertThat(limits.waitUntil(first)).isEmpty();
  }

  @ParameterizedTest(name = "reply {0} to {1} recipients: {2} seconds")
  @CsvSource({"421, 1, 60", "450, 1, 0", "450, 2, 0", "450, 3, 60", "452, 3, 60", "421, 2, 60"})
  void aDomainThatRefusesTemporarilyGetsNothingForAWhile(int code, int times, int seconds) {
    for (int i = 0; i < times; i++) {
      send(account("p" + i + "@big.example"), new SubmissionResult.Deferred("4yz", true, code));
    }
    Optional<Instant> turn = limits.waitUntil(account("next@big.example"));
    boolean expectsTurn = seconds > 0 || times == 3;
    assertThat(turn)
        .isEqualTo(expectsTurn ? Optional.of(EIGHT.plusSeconds(seconds)) : Optional.empty());
    assertThat(limits.waitUntil(account("next@small.example"))).isEmpty();
  }

  @Test
  void theBackoffDoublesUpToHalfAnHourAndEndsWithAnAcceptedMail() {
    for (int minutes : List.of(1, 2, 4, 8, 16, 30, 30)) {
      send(account("p@big.example"), new SubmissionResult.Deferred("421", true, 421));
      assertThat(limits.waitUntil(account("q@big.example")))
          .contains(clock.instant().plus(Duration.ofMinutes(minutes)));
      clock.advance(Duration.ofMinutes(minutes));
    }
    clock.advance(Duration.ofMinutes(5));
    send(account("p@big.example"), ACCEPTED);
    clock.advance(Duration.ofMinutes(5));
    send(account("p@big.example"), new SubmissionResult.Deferred("421", true, 421));
    assertThat(limits.waitUntil(account("r@big.example"))).contains(clock.instant().plus(MINUTE));
  }

  @Test
  void anAcceptedMailBetweenThemShowsThatItIsTheRecipients() {
    for (int i = 0; i < 2; i++) {
      send(account("p" + i + "@big.example"), new SubmissionResult.Deferred("450", true, 450));
    }
    send(account("ok@big.example"), ACCEPTED);
    clock.advance(MINUTE);
    for (int i = 0; i < 2; i++) {
      send(account("q" + i + "@big.example"), new SubmissionResult.Deferred("450", true, 450));
    }
    assertThat(limits.waitUntil(account("next@big.example"))).isEmpty();
  }

  private void send(Account account, SubmissionResult result) {
    MailKey key = new MailKey(account.id(), LocalDate.of(2026, 11, 5), 0);
    limits.submitted(
        new Mail(account.email(), "Jobs", "text", "<p>html</p>", "<1@x>", Map.of(), key), result);
  }

  private static Account account(String email) {
    return new Account(new AccountId(UUID.randomUUID()), email, ZoneOffset.UTC, EIGHT);
  }
}
