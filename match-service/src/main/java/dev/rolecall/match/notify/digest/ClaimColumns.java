package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claims as a table `c` of a statement, with the columns `account_id`, `date`, `number` and
/// `owner`, and one more.
///
/// @param extra the texts of the other column
record ClaimColumns(List<DigestClaim> claims, List<String> extra) {
  ClaimColumns {
    claims = List.copyOf(claims);
    extra = List.copyOf(extra);
  }

  /// @param sql with `%s` in the place of the table
  /// @param extra the name of the other column, which is a text
  JdbcClient.StatementSpec in(JdbcClient db, String sql, String extra) {
    String table =
        """
        unnest(cast(:accounts as uuid[]), cast(:dates as date[]), cast(:numbers as integer[]),
          cast(:owners as text[]), cast(:extra as text[]))
          as c (account_id, date, number, owner, %s)
        """
            .formatted(extra);
    return db.sql(sql.formatted(table))
        .param("accounts", AccountId.array(claims.stream().map(DigestClaim::account).toList()))
        .param("dates", claims.stream().map(each -> each.date().toString()).toArray(String[]::new))
        .param(
            "numbers",
            claims.stream().map(each -> String.valueOf(each.number())).toArray(String[]::new))
        .param("owners", claims.stream().map(DigestClaim::owner).toArray(String[]::new))
        .param("extra", this.extra.toArray(String[]::new));
  }
}
