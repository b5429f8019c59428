package dev.rolecall.match.notify.event;

import static dev.rolecall.match.notify.event.EventTable.at;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which webhooks are due, and how their deliveries ended.
final class WebhookQueue {
  /// How many attempts are kept for the person.
  private static final int KEPT = 20;

  /// Longer than a request may take.
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final JdbcClient db;

  WebhookQueue(JdbcClient db) {
    this.db = db;
  }

  /// Those that wait for the longest time; each for one instance.
  List<DueWebhook> claim(int limit, Clock clock) {
    Instant now = clock.instant();
    Instant lease = now.plus(RealTime.onClock(clock, LEASE)).truncatedTo(ChronoUnit.MICROS);
    return db.sql(
            """
            update webhooks w set lease_until = :lease
            from (
              select account_id, id from webhooks
              where disabled_at is null and next_attempt_at <= :now
                and (lease_until is null or lease_until <= :now)
              order by next_attempt_at limit :limit for update skip locked) due
            where w.account_id = due.account_id and w.id = due.id
            returning w.account_id, w.id, w.url, w.secret, w.position, w.failures
            """)
        .param("lease", at(lease))
        .param("now", at(now))
        .param("limit", limit)
        .query(
            (row, _) ->
                new DueWebhook(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getObject("id", UUID.class),
                    lease,
                    row.getString("url"),
                    row.getBytes("secret"),
                    row.getLong("position"),
                    row.getInt("failures")))
        .list();
  }

  /// @param position that of the last delivered event
  void succeeded(DueWebhook webhook, long position, Instant next) {
    db.sql(
            """
            update webhooks set position = greatest(position, :position), failures = 0,
              next_attempt_at = :next, lease_until = null
            where account_id = :account and id = :id and lease_until = :lease
            """)
        .param("account", webhook.account().value())
        .param("id", webhook.id())
        .param("lease", at(webhook.leaseUntil()))
        .param("position", position)
        .param("next", at(next))
        .update();
  }

  /// Keeps the count of failures, when nothing was attempted.
  void postpone(DueWebhook webhook, Instant next) {
    db.sql(
            """
            update webhooks set next_attempt_at = :next, lease_until = null
            where account_id = :account and id = :id and lease_until = :lease
            """)
        .param("account", webhook.account().value())
        .param("id", webhook.id())
        .param("lease", at(webhook.leaseUntil()))
        .param("next", at(next))
        .update();
  }

  /// @param disabledReason null unless it is disabled now
  void failed(DueWebhook webhook, Instant now, Instant next, @Nullable String disabledReason) {
    db.sql(
            """
            update webhooks set failures = failures + 1, next_attempt_at = :next,
              lease_until = null, disabled_reason = cast(:reason as text),
              disabled_at = case when cast(:reason as text) is null then null
                else cast(:now as timestamptz) end
            where account_id = :account and id = :id and lease_until = :lease
            """)
        .param("account", webhook.account().value())
        .param("id", webhook.id())
        .param("lease", at(webhook.leaseUntil()))
        .param("next", at(next))
        .param("now", at(now))
        .param("reason", disabledReason)
        .update();
  }

  /// Records an attempt, unless the webhook was deleted meanwhile.
  void record(AccountId account, UUID id, WebhookDelivery delivery) {
    db.sql(
            """
            insert into webhook_deliveries (account_id, webhook_id, message_id, attempted_at,
              delivered, result)
            select account_id, id, :message, :now, :delivered, :result
            from webhooks where account_id = :account and id = :id for key share
            """)
        .param("account", account.value())
        .param("id", id)
        .param("message", delivery.messageId())
        .param("now", at(delivery.attemptedAt()))
        .param("delivered", delivery.delivered())
        .param("result", delivery.result())
        .update();
    db.sql(
            """
            delete from webhook_deliveries where account_id = :account and webhook_id = :id
              and id <= (
                select id from webhook_deliveries
                where account_id = :account and webhook_id = :id
                order by id desc offset :kept limit 1)
            """)
        .param("account", account.value())
        .param("id", id)
        .param("kept", KEPT)
        .update();
  }
}
