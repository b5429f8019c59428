package dev.rolecall.match.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The dated figures in PostgreSQL. A row never changes.
final class ReferenceTable {
  /// What the figures are of; the name is the value of the column.
  enum Kind {
    EXCHANGE_RATES,
    PAY_ESTIMATES
  }

  /// @param content JSON
  record Figures(LocalDate day, String content) {}

  private final JdbcClient db;

  ReferenceTable(JdbcClient db) {
    this.db = db;
  }

  /// The latest figures of this day or an earlier one.
  Optional<Figures> latest(Kind kind, LocalDate until) {
    return db.sql(
            """
            select day, content from reference_data
            where kind = :kind and day <= :until order by day desc limit 1
            """)
        .param("kind", kind.name())
        .param("until", until)
        .query((row, _) -> new Figures(row.getObject("day", LocalDate.class), content(row)))
        .optional();
  }

  private static String content(ResultSet row) throws SQLException {
    return row.getString("content");
  }

  /// Keeps the figures that are there, if another instance wrote those of this day.
  void insert(Kind kind, Figures figures, Instant now) {
    db.sql(
            """
            insert into reference_data (kind, day, content, created_at)
            values (:kind, :day, :content, :now) on conflict do nothing
            """)
        .param("kind", kind.name())
        .param("day", figures.day())
        .param("content", figures.content())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Claims the check that is due, for one instance: no other one gets it within the lease.
  ///
  /// @return empty when no check is due
  Optional<RatesSource.Validators> claim(Kind kind, Instant now, Duration lease) {
    return db.sql(
            """
            insert into reference_checks as c (kind, next_check_at) values (:kind, :until)
            on conflict (kind) do update set next_check_at = :until where c.next_check_at <= :now
            returning etag, last_modified
            """)
        .param("kind", kind.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new RatesSource.Validators(row.getString("etag"), row.getString("last_modified")))
        .optional();
  }

  /// Records when the next check is due.
  void checked(Kind kind, Instant next, RatesSource.Validators validators) {
    db.sql(
            """
            update reference_checks
            set next_check_at = :next, etag = :etag, last_modified = :modified where kind = :kind
            """)
        .param("kind", kind.name())
        .param("next", next.atOffset(ZoneOffset.UTC))
        .param("etag", validators.etag())
        .param("modified", validators.lastModified())
        .update();
  }
}
