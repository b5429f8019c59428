package dev.rolecall.match.notify.ledger;

import dev.rolecall.match.people.AccountId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When to look at which account.
final class DueAccountTable {
  /// In a row. An address may be away for some days, and is gone then; who goes on writing to it is
  /// taken for a sender of junk.
  private static final int MAX_REFUSED = 5;

  private final JdbcClient db;

  DueAccountTable(JdbcClient db) {
    this.db = db;
  }

  /// Locks one that is due, until the transaction ends; those that others hold are passed over.
  Optional<AccountId> take(Instant now) {
    return db.sql(
            """
            select id from accounts where digest_due_at <= :now
            order by digest_due_at limit 1 for update skip locked
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
        .optional();
  }

  /// Locks one, always before its rows elsewhere, so that nobody waits in a circle.
  ///
  /// @return whether it is still there
  boolean hold(AccountId account) {
    return db.sql("select id from accounts where id = :id for update")
        .param("id", account.value())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /// Whether so many of its digests were refused, one after another, that it gets no more.
  boolean stopped(AccountId account) {
    return db.sql("select refused_digests >= :most from accounts where id = :id")
        .param("most", MAX_REFUSED)
        .param("id", account.value())
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  void refused(AccountId account) {
    db.sql("update accounts set refused_digests = refused_digests + 1 where id = :id")
        .param("id", account.value())
        .update();
  }

  void taken(AccountId account) {
    db.sql("update accounts set refused_digests = 0 where id = :id and refused_digests > 0")
        .param("id", account.value())
        .update();
  }

  int countStopped() {
    return db.sql("select count(*) from accounts where refused_digests >= :most")
        .param("most", MAX_REFUSED)
        .query(Integer.class)
        .single();
  }

  /// @param at null for never, as things are
  boolean lookAt(AccountId account, @Nullable Instant at) {
    return db.sql("update accounts set digest_due_at = :at where id = :id")
            .param(
                "at",
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", account.value())
            .update()
        == 1;
  }
}
