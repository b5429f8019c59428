package dev.rolecall.match.notify.event;

import static dev.rolecall.match.notify.event.EventTable.at;

import dev.rolecall.match.people.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes webhooks as people see them.
final class WebhookTable {
  private static final String COLUMNS =
      "id, url, created_at, failures, disabled_at, disabled_reason";

  private final JdbcClient db;

  WebhookTable(JdbcClient db) {
    this.db = db;
  }

  /// The oldest first.
  List<Webhook> of(AccountId account) {
    return db.sql(
            "select %s from webhooks where account_id = :account order by created_at, id"
                .formatted(COLUMNS))
        .param("account", account.value())
        .query((row, _) -> webhook(row))
        .list();
  }

  Optional<Webhook> find(AccountId account, UUID id) {
    return of(account).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// @param position the number of the last event before it
  void insert(AccountId account, Webhook webhook, byte[] key, long position) {
    db.sql(
            """
            insert into webhooks (account_id, id, url, secret, created_at, position,
              next_attempt_at)
            values (:account, :id, :url, :key, :now, :position, :now)
            """)
        .param("account", account.value())
        .param("id", webhook.id())
        .param("url", webhook.url())
        .param("key", key)
        .param("now", at(webhook.createdAt()))
        .param("position", position)
        .update();
  }

  boolean delete(AccountId account, UUID id) {
    return db.sql("delete from webhooks where account_id = :account and id = :id")
            .param("account", account.value())
            .param("id", id)
            .update()
        > 0;
  }

  /// It continues after the last event that it received.
  boolean enable(AccountId account, UUID id, Instant now) {
    return db.sql(
                """
                update webhooks set disabled_at = null, disabled_reason = null, failures = 0,
                  next_attempt_at = :now
                where account_id = :account and id = :id
                """)
            .param("account", account.value())
            .param("id", id)
            .param("now", at(now))
            .update()
        > 0;
  }

  /// The key of a webhook that is tested now; empty when it was tested since a time, or is not
  /// there.
  Optional<byte[]> startTest(AccountId account, UUID id, Instant since, Instant now) {
    return db.sql(
            """
            update webhooks set last_test_at = :now
            where account_id = :account and id = :id
              and (last_test_at is null or last_test_at <= :since)
            returning secret
            """)
        .param("account", account.value())
        .param("id", id)
        .param("since", at(since))
        .param("now", at(now))
        .query((row, _) -> row.getBytes("secret"))
        .optional();
  }

  List<WebhookDelivery> deliveries(AccountId account, UUID id) {
    return db.sql(
            """
            select message_id, attempted_at, delivered, result from webhook_deliveries
            where account_id = :account and webhook_id = :id order by id desc
            """)
        .param("account", account.value())
        .param("id", id)
        .query(
            (row, _) ->
                new WebhookDelivery(
                    row.getString("message_id"),
                    row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("delivered"),
                    row.getString("result")))
        .list();
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    OffsetDateTime disabled = row.getObject("disabled_at", OffsetDateTime.class);
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("url"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("failures"),
        disabled == null ? null : disabled.toInstant(),
        row.getString("disabled_reason"));
  }
}
