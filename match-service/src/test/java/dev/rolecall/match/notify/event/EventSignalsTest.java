package dev.rolecall.match.notify.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EventSignalsTest {
  private static final AccountId SAM = new AccountId(new UUID(1, 1));
  private static final AccountId KIM = new AccountId(new UUID(2, 2));
  private static final Instant NOW = Instant.parse("2026-11-05T07:00:00Z");

  private final AtomicBoolean current = new AtomicBoolean(true);
  private final EventSignals signals = new EventSignals(current::get, Duration.ofHours(1));

  private void check(AccountId account) {
    signals.checking(account, NOW);
  }

  private boolean mayHaveNew(AccountId account) {
    return signals.mayHaveNew(account, NOW.plusSeconds(5));
  }

  @Test
  void anAccountHasNothingNewUntilACandidateArrives() {
    assertThat(mayHaveNew(SAM)).as("before the first check").isTrue();
    check(SAM);
    check(KIM);
    assertThat(mayHaveNew(SAM)).isFalse();
    signals.onCandidates(Set.of(SAM));
    assertThat(mayHaveNew(SAM)).isTrue();
    assertThat(mayHaveNew(KIM)).isFalse();
    signals.onCandidates(Set.of(SAM, KIM));
    assertThat(mayHaveNew(KIM)).as("of more candidates than accounts with events").isTrue();
  }

  @Test
  void aChangedProfileIsChecked() {
    check(SAM);
    signals.onChange(SAM);
    assertThat(mayHaveNew(SAM)).isTrue();
  }

  @Test
  void anAccountIsCheckedAfterAnHourInAnyCase() {
    check(SAM);
    assertThat(signals.mayHaveNew(SAM, NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(signals.mayHaveNew(SAM, NOW.plus(Duration.ofMinutes(60)))).isTrue();
  }

  @Test
  void everyAccountIsCheckedWhileCandidatesAreNotFound() {
    check(SAM);
    current.set(false);
    assertThat(mayHaveNew(SAM)).isTrue();
  }
}
