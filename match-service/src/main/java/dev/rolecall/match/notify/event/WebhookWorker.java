package dev.rolecall.match.notify.event;

import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.model.RealTime;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// Delivers events to the webhooks that are due: each event in its order, again until the receiver
/// accepts it, with a growing delay. A receiver that responds slowly occupies one of many places,
/// and delays no one else while others are free.
final class WebhookWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);
  private static final int CONCURRENCY = 64;

  private final WebhookQueue queue;
  private final JobEvents events;
  private final WebhookSender sender;
  private final PeopleSchema schema;
  private final EventProperties settings;
  private final IntervalFunction backoff;
  private final MeterRegistry meters;
  private final Clock clock;
  private final ReceiverLimits limits;
  private final Semaphore free = new Semaphore(CONCURRENCY);
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();

  WebhookWorker(
      WebhookQueue queue,
      JobEvents events,
      WebhookSender sender,
      PeopleSchema schema,
      EventProperties settings,
      MeterRegistry meters,
      Clock clock) {
    this.queue = queue;
    this.events = events;
    this.sender = sender;
    this.schema = schema;
    this.settings = settings;
    this.backoff =
        IntervalFunction.ofExponentialBackoff(
            settings.webhookBackoff(), 2, settings.webhookMaxBackoff());
    this.limits = new ReceiverLimits(settings.webhookRequestsPerMinute());
    this.meters = meters;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${rolecall.events.interval:5s}",
      fixedDelayString = "${rolecall.events.interval:5s}")
  void deliverOnTimer() {
    if (!schema.isReady()) {
      return;
    }
    startDue(0);
  }

  /// Starts as many deliveries as there are free places, one event for each webhook, so that one
  /// with many does not delay the others. Does not wait for them.
  ///
  /// @param own the places of the caller
  private void startDue(int own) {
    int places = own + free.drainPermits();
    int started = 0;
    try {
      List<DueWebhook> due = places == 0 ? List.of() : queue.claim(places, clock);
      for (DueWebhook webhook : due) {
        deliveries.execute(() -> deliverAndContinue(webhook));
        started++;
      }
    } catch (DataAccessException | TransactionException unavailable) {
      log.warn(
          "PostgreSQL is unavailable, webhooks are delayed: {}",
          unavailable.getClass().getSimpleName());
    } catch (RejectedExecutionException stopping) {
      log.debug("Webhooks that were claimed are due again when their leases expire", stopping);
    } finally {
      free.release(places - started);
    }
  }

  /// The webhook may have another event, which would otherwise wait for the timer.
  private void deliverAndContinue(DueWebhook webhook) {
    try {
      deliver(webhook);
    } finally {
      startDue(1);
    }
  }

  /// Waits until no delivery is in progress.
  void awaitIdle() {
    free.acquireUninterruptibly(CONCURRENCY);
    free.release(CONCURRENCY);
  }

  /// Waits for the deliveries that began.
  @Override
  public void close() {
    deliveries.close();
  }

  private void deliver(DueWebhook webhook) {
    try {
      events.decide(webhook.account());
      List<JobEvent> next = events.after(webhook.account(), webhook.position(), 1);
      if (next.isEmpty()) {
        queue.postpone(webhook, RealTime.after(clock, settings.interval()));
      } else {
        deliverIfAllowed(webhook, next.getFirst());
      }
    } catch (RuntimeException failed) {
      // the webhook is due again when its lease expires
      log.warn("Webhook {} failed: {}", webhook.id(), failed.getClass().getSimpleName());
      count("failed");
    }
  }

  /// A webhook whose host receives too much is due again later; that is not a failure of it.
  private void deliverIfAllowed(DueWebhook webhook, JobEvent event) {
    if (!limits.run(webhook.url(), () -> deliver(webhook, event))) {
      queue.postpone(webhook, RealTime.after(clock, settings.interval()));
      count("postponed");
    }
  }

  private void deliver(DueWebhook webhook, JobEvent event) {
    WebhookSender.Sent sent =
        sender.send(webhook.url(), webhook.key(), webhook.messageId(event.number()), event.body());
    Instant now = clock.instant();
    if (sent.delivery().delivered()) {
      queue.succeeded(webhook, event.number(), now);
      count("delivered");
    } else {
      int failures = webhook.failures() + 1;
      String disabled = disabledReason(sent, failures);
      queue.failed(
          webhook,
          now,
          RealTime.after(clock, Duration.ofMillis(backoff.apply(failures))),
          disabled);
      count(disabled == null ? "retried" : "disabled");
    }
    queue.record(webhook.account(), webhook.id(), sent.delivery());
  }

  private @Nullable String disabledReason(WebhookSender.Sent sent, int failures) {
    if (sent.refused()) {
      return "The server responded with status 410: it wants no more messages.";
    }
    return failures < settings.webhookMaxFailures()
        ? null
        : "%d deliveries failed in a row. The last one: %s"
            .formatted(failures, sent.delivery().result());
  }

  private void count(String outcome) {
    meters.counter("rolecall.webhooks.deliveries", "outcome", outcome).increment();
  }
}
