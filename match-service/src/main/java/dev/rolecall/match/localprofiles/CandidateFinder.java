package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobArrivals;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.InstantProfiles;
import dev.rolecall.match.people.PeopleSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.TransactionException;

/// Keeps the profiles with instant alerts in memory, and finds the accounts that each arriving job
/// may be a match for.
///
/// One thread does everything in turn: it applies the changes of profiles, then looks for
/// candidates. Profiles are read again when the connection that receives changes was lost, and when
/// the exchange rates change, which floors of pay are converted with.
public final class CandidateFinder implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(CandidateFinder.class);
  private static final Duration INTERVAL = Duration.ofMillis(250);

  /// After this many jobs the changes of profiles have their turn.
  private static final int JOBS_AT_ONCE = 100;

  private final InstantProfiles stored;
  private final PeopleSchema schema;
  private final JobArrivals arrivals;
  private final Supplier<ReferenceData> reference;
  private final List<CandidateListener> listeners;
  private final Timer timer;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private volatile @Nullable LocalProfiles profiles;
  private volatile boolean running;
  private boolean available = true;

  public CandidateFinder(
      InstantProfiles stored,
      PeopleSchema schema,
      JobArrivals arrivals,
      CurrentReference reference,
      List<CandidateListener> listeners,
      MeterRegistry meters) {
    this.stored = stored;
    this.schema = schema;
    this.arrivals = arrivals;
    this.reference = reference::get;
    this.listeners = listeners;
    this.timer = meters.timer("rolecall.candidates.find");
    meters.gauge("rolecall.candidates.profiles", this, CandidateFinder::size);
  }

  /// Whether there is a finder that follows changes: then listeners are called for everyone whom an
  /// arriving job may match.
  public static boolean isCurrent(@Nullable CandidateFinder finder) {
    return finder != null && finder.profiles != null;
  }

  private int size() {
    LocalProfiles now = profiles;
    return now == null ? 0 : now.size();
  }

  @Override
  public void start() {
    running = true;
    scheduler.setThreadNamePrefix("candidates-");
    scheduler.setDaemon(true);
    scheduler.initialize();
    var _ = scheduler.scheduleWithFixedDelay(this::workSafely, INTERVAL);
  }

  @Override
  public void stop() {
    running = false;
    scheduler.shutdown();
    stored.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void workSafely() {
    try {
      if (schema.isReady()) {
        work();
        available = true;
      }
    } catch (DataAccessException | TransactionException unavailable) {
      restart();
      if (available) {
        available = false;
        log.warn(
            "Cannot listen for profile changes, retrying: {}",
            unavailable.getClass().getSimpleName());
      }
    } catch (RuntimeException unexpected) {
      restart();
      log.error("Finding candidates failed, retrying with all profiles", unexpected);
    }
  }

  private void restart() {
    profiles = null;
    stored.close();
  }

  private void work() {
    LocalProfiles now = current();
    for (AccountId account : stored.changed()) {
      now.put(account, stored.of(account));
      listeners.forEach(listener -> listener.onChange(account));
    }
    List<JobAttributes> jobs = arrivals.take(JOBS_AT_ONCE);
    if (!jobs.isEmpty()) {
      Set<AccountId> candidates = new HashSet<>();
      for (JobAttributes job : jobs) {
        timer.record(() -> candidates.addAll(now.candidates(job)));
      }
      if (!candidates.isEmpty()) {
        listeners.forEach(listener -> listener.onCandidates(candidates));
      }
    }
  }

  private LocalProfiles current() {
    LocalProfiles now = profiles;
    ReferenceData figures = reference.get();
    if (stored.listen() || now == null || !now.reference().rates().equals(figures.rates())) {
      LocalProfiles all = new LocalProfiles(figures);
      stored.forEach(all::put);
      profiles = all;
      log.info("Loaded {} profiles with instant alerts", all.size());
      return all;
    }
    return now;
  }
}
