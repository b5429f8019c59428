package dev.rolecall.match.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.model.RoleKey;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The migration of a database that has a row for each role of a mail.
@StoreContract
class DeliveriesMigrationTest {
  private final TestPlatform.FreshDatabase database = TestPlatform.get().freshDatabase();
  private final DriverManagerDataSource source =
      new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
  private final JdbcClient db = JdbcClient.create(source);
  private final AccountId account = new AccountId(UUID.randomUUID());

  @BeforeEach
  void before() {
    flyway().target("21").load().migrate();
    db.sql(
            """
            insert into accounts (id, email, email_key, time_zone, created_at)
            values (:id, 'sam@rolecall.example', 'sam@rolecall.example', 'UTC', now())
            """)
        .param("id", account.value())
        .update();
    digest("2026-11-03", "UNCERTAIN");
    digest("2026-11-04", "SENT");
    digest("2026-11-05", "UNCERTAIN");
  }

  @Test
  void whatMailsListedIsKeptAlsoOfThoseThatMayNotHaveArrived() {
    listed("a", "2026-11-04", null);
    listed("b", "2026-11-04", "2026-11-03");
    listed("c", "2026-11-05", null);
    flyway().load().migrate();
    var sent = new DigestHistory(db).sentRoles(Map.of(account, Instant.MIN)).get(account);
    assertThat(sent.certain())
        .extracting(RoleKey::toString)
        .containsExactlyInAnyOrder("greenhouse:acme:a#r", "greenhouse:acme:b#r");
    assertThat(sent.uncertain())
        .extracting(RoleKey::toString)
        .containsExactly("greenhouse:acme:c#r");
    assertThat(
            db.sql("select digest_date || ' ' || cardinality(roles) from deliveries order by 1")
                .query(String.class)
                .list())
        .containsExactly("2026-11-03 1", "2026-11-04 2", "2026-11-05 1");
  }

  private void digest(String date, String state) {
    db.sql(
            """
            insert into digests (account_id, date, state, owner, lease_until, created_at, changed_at)
            values (:id, cast(:date as date), :state, 'x', now(), now(), now())
            """)
        .param("id", account.value())
        .param("date", date)
        .param("state", state)
        .update();
  }

  private void listed(String role, String date, @Nullable String uncertain) {
    db.sql(
            """
            insert into deliveries (account_id, role, channel, digest_date, uncertain_date,
              delivered_at)
            values (:id, :role, 'MAIL', cast(:date as date), cast(:uncertain as date), now())
            """)
        .param("id", account.value())
        .param("role", "greenhouse:acme:" + role + "#r")
        .param("date", date)
        .param("uncertain", uncertain)
        .update();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(source);
  }
}
