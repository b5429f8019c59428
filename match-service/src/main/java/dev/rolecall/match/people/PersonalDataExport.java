package dev.rolecall.match.people;

import dev.rolecall.model.wire.Json;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that is stored about a person, as one JSON document.
///
/// It has the rows of every table with a column `account_id`, as they are, so that no table can be
/// forgotten. Only the hashes of secrets are left out.
public final class PersonalDataExport {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public PersonalDataExport(JdbcClient db, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  public JsonNode of(AccountId account) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              ObjectNode export = Json.MAPPER.createObjectNode();
              export.put("exportedAt", clock.instant().toString());
              export.set("account", rows("accounts", "r.id = :account", account).path(0));
              personalTables().forEach(table -> export.set(table, ofAccount(table, account)));
              export.set(
                  "sign_in_links",
                  rows(
                      "sign_in_links",
                      "r.email_key = (select email_key from accounts where id = :account)",
                      account));
              return export;
            }));
  }

  private List<String> personalTables() {
    return db.sql(
            """
            select table_name from information_schema.columns
            where table_schema = current_schema() and column_name = 'account_id'
            order by table_name
            """)
        .query((row, _) -> row.getString("table_name"))
        .list();
  }

  private JsonNode ofAccount(String table, AccountId account) {
    return rows(table, "r.account_id = :account", account);
  }

  /// @param table from the database's catalog or a constant, never from a request
  private JsonNode rows(String table, String condition, AccountId account) {
    String columns =
        db
            .sql(
                """
                select column_name from information_schema.columns
                where table_schema = current_schema() and table_name = :table
                  and data_type <> 'bytea' and column_name <> 'account_id'
                order by ordinal_position
                """)
            .param("table", table)
            .query((row, _) -> row.getString("column_name"))
            .list()
            .stream()
            .map(column -> "r.\"" + column + "\"")
            .collect(Collectors.joining(", "));
    String json =
        db.sql(
                "select coalesce(json_agg(row_to_json(s)), '[]')::text from (select %s from \"%s\" r where %s) s"
                    .formatted(columns, table, condition))
            .param("account", account.value())
            .query(String.class)
            .single();
    return Json.MAPPER.readTree(json);
  }
}
