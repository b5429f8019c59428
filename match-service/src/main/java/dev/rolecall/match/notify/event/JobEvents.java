package dev.rolecall.match.notify.event;

import static java.util.Comparator.naturalOrder;

import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.notify.digest.DigestTransactions;
import dev.rolecall.match.notify.digest.SubscriptionReader;
import dev.rolecall.match.notify.digest.Subscriptions;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.tracker.HandledJobsReader;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.wire.Json;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decides and stores events. A job is decided once for an account, whichever instance finds it;
/// streams and webhooks read what was decided. Every call blocks; safe for use by many threads.
public final class JobEvents {
  private final EventTable table;
  private final EventFinder finder;
  private final Matching matching;
  private final SubscriptionReader subscriptions;
  private final HandledJobsReader handledJobs;
  private final DigestTransactions transactions;
  private final EventSignals signals;
  private final Duration interval;
  private final Duration overlap;
  private final Duration kept;
  private final Counter decided;

  /// @param interval between two checks of an account
  /// @param overlap jobs first seen this long before the last check count as new, since they may
  ///   have arrived late
  /// @param kept how long the roles of events are known; jobs that were first seen earlier are not
  ///   events, since they could have been before
  public record Timing(Duration interval, Duration overlap, Duration kept) {}

  JobEvents(
      JdbcClient db,
      Matching matching,
      Visibility visibility,
      SubscriptionReader subscriptions,
      DigestTransactions transactions,
      EventSignals signals,
      Timing timing,
      MeterRegistry meters) {
    this.table = new EventTable(db);
    this.finder = new EventFinder(visibility);
    this.matching = matching;
    this.subscriptions = subscriptions;
    this.handledJobs = new HandledJobsReader(db);
    this.transactions = transactions;
    this.signals = signals;
    this.interval = timing.interval();
    this.overlap = timing.overlap();
    this.kept = timing.kept();
    this.decided = meters.counter("rolecall.events.decided");
  }

  /// Begins the events of an account, unless they began.
  ///
  /// @return the number of the last event
  public long begin(AccountId account) {
    table.begin(account, transactions.now());
    return table.progress(account).map(EventTable.Progress::last).orElse(0L);
  }

  /// The events after a number, in their order.
  public List<JobEvent> after(AccountId account, long number, int limit) {
    return table.after(account, number, limit);
  }

  /// Looks for new jobs, unless any instance did within the interval.
  public void decide(AccountId account) {
    Instant now = transactions.now();
    Optional<EventTable.Progress> progress = table.progress(account);
    if (progress.isEmpty()
        || !matching.isLoaded()
        || isRecent(progress.get(), now)
        || !signals.mayHaveNew(account, now)) {
      return;
    }
    signals.checking(account, now);
    boolean complete = false;
    try {
      complete = decide(account, progress.get(), now);
    } finally {
      if (!complete) {
        signals.checkAgain(account);
      }
    }
  }

  /// @return whether everything was found, and only a signal can tell of more
  private boolean decide(AccountId account, EventTable.Progress progress, Instant now) {
    Subscriptions all = subscriptions.of(account);
    Subscriptions wanted = all.instantAt(now);
    Set<RoleKey> excluded = new HashSet<>(table.roles(account));
    excluded.addAll(handledJobs.of(account).roles());
    EventFinder.Found found = finder.find(wanted, since(progress, now), excluded, now);
    transactions.run(() -> store(account, found, now));
    return found.complete() && wanted.searches().isEmpty() && !all.hasSnoozed(now);
  }

  /// Only what no other instance stored meanwhile: the roles are read again under the lock.
  private boolean store(AccountId account, EventFinder.Found found, Instant now) {
    Optional<Long> last = table.lock(account);
    if (last.isEmpty()) {
      return false;
    }
    long number = last.get();
    Set<RoleKey> known = found.candidates().isEmpty() ? Set.of() : table.roles(account);
    Set<RoleKey> all = new HashSet<>(known);
    for (EventContent.Candidate each : found.candidates()) {
      if (Collections.disjoint(all, each.roles())) {
        number++;
        String body = Json.MAPPER.writeValueAsString(each.content());
        table.insert(account, new JobEvent(number, body), each.roles(), now);
        decided.increment();
      }
      all.addAll(each.roles());
    }
    table.progressed(account, number, found.complete() ? now : null);
    return true;
  }

  private boolean isRecent(EventTable.Progress progress, Instant now) {
    Instant checked = progress.checkedAt();
    return checked != null && checked.plus(interval).isAfter(now);
  }

  private Instant since(EventTable.Progress progress, Instant now) {
    Instant checked = progress.checkedAt();
    Instant late = checked == null ? progress.since() : checked.minus(overlap);
    return Stream.of(late, progress.since(), now.minus(kept)).max(naturalOrder()).orElseThrow();
  }
}
