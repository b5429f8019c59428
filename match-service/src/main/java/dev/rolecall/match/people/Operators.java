package dev.rolecall.match.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people who have the role of an operator. It is granted and revoked by a command of someone
/// who can reach the database, never through the API. Every call blocks; safe for use by many
/// threads.
public final class Operators {
  private final JdbcClient db;
  private final Clock clock;

  Operators(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// For commands.
  public static Operators on(DataSource database, Clock clock) {
    return new Operators(JdbcClient.create(database), clock);
  }

  /// @param email as the person wrote it
  public record Operator(String email, Instant since) {
    /// Without the address, which must not be logged.
    @Override
    public String toString() {
      return "Operator[...]";
    }
  }

  /// Someone who is an operator already stays one since then.
  ///
  /// @return false when the address has no account
  /// @throws InvalidInputException when it is not a valid address
  public boolean grant(String email) {
    return db.sql(
                """
                update accounts set operator_since = coalesce(operator_since, :now)
                where email_key = :key
                """)
            .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
            .param("key", EmailAddress.required(email).key())
            .update()
        == 1;
  }

  /// @return false when no operator has this address
  /// @throws InvalidInputException when it is not a valid address
  public boolean revoke(String email) {
    return db.sql(
                """
                update accounts set operator_since = null
                where email_key = :key and operator_since is not null
                """)
            .param("key", EmailAddress.required(email).key())
            .update()
        == 1;
  }

  /// The longest-standing first.
  public List<Operator> all() {
    return db.sql(
            """
            select email, operator_since from accounts where operator_since is not null
            order by operator_since, email_key
            """)
        .query(Operators::operator)
        .list();
  }

  public boolean isOperator(AccountId account) {
    return db.sql("select operator_since is not null from accounts where id = :id")
        .param("id", account.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static Operator operator(ResultSet row, int number) throws SQLException {
    return new Operator(row.getString("email"), row.getTimestamp("operator_since").toInstant());
  }
}
