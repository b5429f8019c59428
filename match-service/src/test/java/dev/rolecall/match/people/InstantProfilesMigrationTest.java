package dev.rolecall.match.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The migration of a database with people who chose instant mails before these existed.
@StoreContract
class InstantProfilesMigrationTest {
  private final TestPlatform.FreshDatabase database = TestPlatform.get().freshDatabase();
  private final DriverManagerDataSource source =
      new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
  private final JdbcClient db = JdbcClient.create(source);

  @Test
  void peopleWithInstantProfilesAreCheckedAndTheirDigestsKept() {
    flyway().target("11").load().migrate();
    UUID instant = person("INSTANT");
    UUID daily = person("DAILY");
    db.sql(
            """
            insert into digests (account_id, date, state, owner, lease_until, created_at, changed_at)
            values (:id, date '2026-11-05', 'SENT', 'x', now(), now(), now())
            """)
        .param("id", instant)
        .update();
    db.sql(
            """
            insert into deliveries (account_id, role, channel, digest_date, delivered_at)
            values (:id, 'sample:acme:1', 'MAIL', date '2026-11-05', now())
            """)
        .param("id", instant)
        .update();

    flyway().load().migrate();

    assertThat(isChecked(instant)).isTrue();
    assertThat(isChecked(daily)).isFalse();
    assertThat(numbers("select number from digests")).isZero();
    assertThat(numbers("select digest_number from deliveries")).isZero();
    assertThat(numbers("select count(*) from accounts where operator_since is not null")).isZero();
  }

  private UUID person(String frequency) {
    UUID id = UUID.randomUUID();
    db.sql(
            """
            insert into accounts (id, email, email_key, time_zone, created_at)
            values (:id, :email, :email, 'UTC', now())
            """)
        .param("id", id)
        .param("email", id + "@rolecall.example")
        .update();
    db.sql(
            """
            insert into profiles (account_id, id, written, alert_frequency, alert_days, alert_at,
              created_at, updated_at)
            values (:id, 'backend', '{}', :frequency, '{}', time '08:00', now(), now())
            """)
        .param("id", id)
        .param("frequency", frequency)
        .update();
    return id;
  }

  private boolean isChecked(UUID account) {
    return db.sql("select instant_due_at is not null from accounts where id = :id")
        .param("id", account)
        .query(Boolean.class)
        .single();
  }

  private int numbers(String sql) {
    return db.sql(sql).query(Integer.class).single();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(source);
  }
}
