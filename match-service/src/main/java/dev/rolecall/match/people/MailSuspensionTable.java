package dev.rolecall.match.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and ends suspensions of mail. The mails' stage begins them.
final class MailSuspensionTable {
  private final JdbcClient db;

  MailSuspensionTable(JdbcClient db) {
    this.db = db;
  }

  Optional<MailSuspension> of(AccountId account) {
    return db.sql(
            "select refused_at, refusal from accounts where id = :id and refused_digests >= :max")
        .param("id", account.value())
        .param("max", MailSuspension.MAX_REFUSALS)
        .query(MailSuspensionTable::suspension)
        .optional();
  }

  /// Resets the count of refused mails. After a suspension, what no mail delivered is new again,
  /// however long ago it was refused.
  void resume(AccountId account, Instant now) {
    startAgain("profiles", account);
    startAgain("saved_searches", account);
    db.sql(
            """
            update accounts set refused_digests = 0, refusal = null, refused_at = null,
              bounced_at = null, mail_resumed_at = :now
            where id = :id and refused_digests > 0
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", account.value())
        .update();
  }

  private void startAgain(String table, AccountId account) {
    db.sql(
            """
            update %s set sent_until = null where account_id = :id and exists (
              select from accounts where id = :id and refused_digests >= :max)
            """
                .formatted(table))
        .param("id", account.value())
        .param("max", MailSuspension.MAX_REFUSALS)
        .update();
  }

  private static MailSuspension suspension(ResultSet row, int number) throws SQLException {
    Timestamp since = row.getTimestamp("refused_at");
    return new MailSuspension(since == null ? null : since.toInstant(), row.getString("refusal"));
  }
}
