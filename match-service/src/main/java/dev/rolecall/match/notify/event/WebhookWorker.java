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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// Delivers events to the webhooks that are due: each event in its order, again until the receiver
/// accepts it, with a growing delay.
final class WebhookWorker {
  private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);
  private static final int CONCURRENCY = 16;

  private final WebhookQueue queue;
  private final JobEvents events;
  private final WebhookSender sender;
  private final PeopleSchema schema;
  private final EventProperties settings;
  private final IntervalFunction backoff;
  private final MeterRegistry meters;
  private final Clock clock;

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
    try {
      while (deliverDue() > 0) {
        // until none is due
      }
    } catch (DataAccessException | TransactionException unavailable) {
      log.warn("Webhooks wait for PostgreSQL: {}", unavailable.getClass().getSimpleName());
    }
  }

  /// One event for each webhook that is due, so that one with many does not delay the others.
  ///
  /// @return how many were due
  private int deliverDue() {
    List<DueWebhook> due = queue.claim(CONCURRENCY, clock);
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(webhook -> each.execute(() -> deliver(webhook)));
    }
    return due.size();
  }

  private void deliver(DueWebhook webhook) {
    try {
      events.decide(webhook.account());
      List<JobEvent> next = events.after(webhook.account(), webhook.position(), 1);
      if (next.isEmpty()) {
        queue.postpone(webhook, RealTime.after(clock, settings.interval()));
      } else {
        deliver(webhook, next.getFirst());
      }
    } catch (RuntimeException failed) {
      // the webhook is due again when its lease expires
      log.warn("Webhook {} failed: {}", webhook.id(), failed.getClass().getSimpleName());
      count("failed");
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
