package dev.rolecall.match.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.platform.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The figures of several instances on one real database, and a server of exchange rates.
class ReferenceFiguresTest {
  private static final LocalDate BUNDLED = DatedFigures.BUNDLED.rates().date();

  private final SettableClock clock = SettableClock.at("2026-11-26T16:00:00Z");
  private final RatesServer ecb = new RatesServer();
  private final PeopleSchema schema = new PeopleSchema();
  private HikariDataSource pool;

  /// What an instance builds from its jobs; empty while they are being loaded.
  private Optional<PayEstimates> estimates = Optional.of(PayEstimates.NONE);

  @BeforeEach
  void open() {
    TestPlatform.FreshDatabase database = TestPlatform.get().freshDatabase();
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(database.jdbcUrl());
    settings.setUsername(database.user());
    settings.setPassword(database.password());
    settings.setMaximumPoolSize(2);
    pool = new HikariDataSource(settings);
    ecb.serve(RatesServer.file("2026-11-26", "1.0812"));
  }

  @AfterEach
  void close() {
    pool.close();
    ecb.close();
  }

  private void migrate() throws InterruptedException {
    schema.migrate(Flyway.configure().dataSource(pool).load());
    assertThat(schema.awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  private ReferenceFigures instance(String url) {
    ReferenceTable table = new ReferenceTable(JdbcClient.create(pool));
    RatesSource source = new EcbRatesSource(url, Duration.ofSeconds(5), Duration.ofMillis(1));
    return new ReferenceFigures(
        schema,
        new ExchangeRates(table, source, clock),
        new PayEstimateBuilds(table, _ -> estimates, clock));
  }

  private static LocalDate date(ReferenceFigures figures) {
    return figures.current().rates().date();
  }

  @Test
  void theBundledRatesAreUsedUntilTheDatabaseIsReady() {
    ReferenceFigures figures = instance(ecb.url());
    figures.update();
    assertThat(figures.current()).isEqualTo(DatedFigures.BUNDLED);
    assertThat(ecb.requests).isEmpty();
  }

  @Test
  void oneInstanceReadsTheRatesAndAllUseThem() throws InterruptedException {
    migrate();
    ReferenceFigures one = instance(ecb.url());
    ReferenceFigures other = instance(ecb.url());
    one.update();
    other.update();
    assertThat(ecb.requests).containsExactly("-");
    assertThat(one.current()).isEqualTo(other.current());
    assertThat(date(one)).isEqualTo("2026-11-26");
    assertThat(one.current().rates().perEuro().get("USD")).isEqualByComparingTo("1.0812");
  }

  @Test
  void currenciesThatAreNotListedKeepTheBundledRate() throws InterruptedException {
    migrate();
    ReferenceFigures figures = instance(ecb.url());
    figures.update();
    assertThat(figures.current().rates().currencies())
        .isEqualTo(DatedFigures.BUNDLED.rates().currencies());
    assertThat(figures.current().rates().perEuro().get("TWD"))
        .isEqualTo(DatedFigures.BUNDLED.rates().perEuro().get("TWD"));
  }

  @Test
  void theDateOfTheRatesIsPartOfTheVersion() throws InterruptedException {
    migrate();
    ReferenceFigures figures = instance(ecb.url());
    CurrentReference reference = new CurrentReference(figures::current);
    String bundled = reference.get().version();
    figures.update();
    assertThat(reference.get().version()).startsWith("2026-11-26/").isNotEqualTo(bundled);
    assertThat(reference.get()).isSameAs(reference.get());
    ReferenceFigures other = instance(ecb.url());
    other.update();
    assertThat(new CurrentReference(other::current).get().version())
        .isEqualTo(reference.get().version());
  }

  @Test
  void theSourceIsAskedOnceADayAndOnlyForWhatChanged() throws InterruptedException {
    migrate();
    ReferenceFigures figures = instance(ecb.url());
    figures.update();
    clock.set(Instant.parse("2026-11-27T15:29:00Z"));
    figures.update();
    assertThat(ecb.requests).hasSize(1);
    clock.set(Instant.parse("2026-11-27T15:30:00Z"));
    figures.update();
    figures.update();
    assertThat(ecb.requests).hasSize(2).last().asString().startsWith("\"");
    assertThat(date(figures)).isEqualTo("2026-11-26");
    clock.set(Instant.parse("2026-11-28T16:00:00Z"));
    ecb.serve(RatesServer.file("2026-11-27", "1.09"));
    figures.update();
    assertThat(date(figures)).isEqualTo("2026-11-27");
  }

  @Test
  void aFailureIsRetriedAtOnceAndThenAfterAnHour() throws InterruptedException {
    migrate();
    ReferenceFigures figures = instance(ecb.url());
    ecb.failNext(2);
    figures.update();
    assertThat(ecb.requests).hasSize(3);
    assertThat(date(figures)).isEqualTo("2026-11-26");
    clock.set(Instant.parse("2026-11-27T16:00:00Z"));
    ecb.failNext(3);
    figures.update();
    figures.update();
    assertThat(ecb.requests).hasSize(6);
    clock.advance(Duration.ofHours(1));
    ecb.serve(RatesServer.file("2026-11-27", "1.09"));
    figures.update();
    assertThat(date(figures)).isEqualTo("2026-11-27");
  }

  @Test
  void aFileThatIsNotOfRatesChangesNothing() throws InterruptedException {
    migrate();
    ecb.serve("<html>Maintenance</html>");
    ReferenceFigures figures = instance(ecb.url());
    figures.update();
    assertThat(ecb.requests).hasSize(1);
    assertThat(date(figures)).isEqualTo(BUNDLED);
  }

  @Test
  void withoutAUrlNothingIsRead() throws InterruptedException {
    migrate();
    ReferenceFigures figures = instance("");
    figures.update();
    assertThat(date(figures)).isEqualTo(BUNDLED);
    ReferenceFigures other = instance(ecb.url());
    other.update();
    figures.update();
    assertThat(date(figures)).isEqualTo("2026-11-26");
  }

  @Test
  void aReplayUsesTheRatesOfItsTime() throws InterruptedException {
    migrate();
    ReferenceFigures figures = instance(ecb.url());
    figures.update();
    clock.set(Instant.parse("2026-11-25T12:00:00Z"));
    figures.update();
    assertThat(date(figures)).isEqualTo(BUNDLED);
  }

  private static Optional<PayEstimates> estimates(String day, int median) {
    return Optional.of(
        new PayEstimates(
            LocalDate.parse(day),
            Map.of("BACKEND/SENIOR/DE", new PayEstimate(50_000, median, 90_000, 12))));
  }

  @Test
  void oneInstanceBuildsThePayEstimatesAndAllUseThem() throws InterruptedException {
    migrate();
    estimates = estimates("2026-11-26", 70_000);
    ReferenceFigures one = instance("");
    one.update();
    estimates = estimates("2026-11-26", 71_000);
    ReferenceFigures other = instance("");
    other.update();
    assertThat(one.current()).isEqualTo(other.current());
    assertThat(one.current().payEstimates()).isEqualTo(estimates("2026-11-26", 70_000).get());
    CurrentReference reference = new CurrentReference(one::current);
    assertThat(reference.get().version())
        .startsWith("2026-11-26/")
        .isEqualTo(new CurrentReference(other::current).get().version());
    clock.set(Instant.parse("2026-11-27T00:00:00Z"));
    estimates = estimates("2026-11-27", 72_000);
    String yesterday = reference.get().version();
    other.update();
    one.update();
    assertThat(one.current().payEstimates()).isEqualTo(estimates("2026-11-27", 72_000).get());
    assertThat(reference.get().version()).isNotEqualTo(yesterday);
  }

  @Test
  void payEstimatesAreBuiltWhenTheJobsAreLoadedAndThereAreEnough() throws InterruptedException {
    migrate();
    estimates = Optional.empty();
    ReferenceFigures figures = instance("");
    figures.update();
    estimates = Optional.of(PayEstimates.NONE);
    figures.update();
    assertThat(figures.current().payEstimates()).isEqualTo(PayEstimates.NONE);
    estimates = estimates("2026-11-26", 70_000);
    figures.update();
    assertThat(figures.current().payEstimates()).isEqualTo(PayEstimates.NONE);
    clock.advance(Duration.ofHours(1));
    figures.update();
    assertThat(figures.current().payEstimates()).isEqualTo(estimates.get());
  }
}
