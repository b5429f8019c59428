package dev.rolecall.testkit.platform;

import dev.rolecall.local.store.Databases;
import dev.rolecall.local.store.Endpoints;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/// The real stores for tests: Elasticsearch, Kafka, PostgreSQL and SMTP, shared by all tests of a
/// build. The first test that needs them starts them (about 15 s); they stop with the build. In the
/// Maven profile `containers` each store is a container, shared by all tests of a module.
///
/// Tests are isolated by names: each test uses a [#randomPrefix()] for its topics, groups and
/// indexes, a [#freshDatabase()], and unique recipients for mail.
///
/// The environment variable `ROLECALL_TEST_PLATFORM` names an endpoints file of stores that already
/// run and are used instead of the local platform.
public final class TestPlatform {
  private final TestStores stores;

  private TestPlatform(TestStores stores) {
    this.stores = stores;
  }

  /// The stores of this test run; they are started when none run.
  public static TestPlatform get() {
    return new TestPlatform(Started.STORES);
  }

  /// A short name that no other test has, such as `t3f9a0c4d1-`: lower case, as index names must
  /// be.
  public static String randomPrefix() {
    return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 10) + "-";
  }

  public String kafkaBootstrapServers() {
    return stores.kafka();
  }

  public String elasticsearchUrl() {
    return stores.elasticsearch();
  }

  public String smtpHost() {
    return stores.smtp().host();
  }

  public int smtpPort() {
    return stores.smtp().port();
  }

  /// All of them; those that are not running are started.
  public Endpoints endpoints() {
    return new Endpoints(
        stores.kafka(), stores.elasticsearch(), stores.database(), stores.smtp(), stores.mail());
  }

  /// The directory of accepted mail, one file each, named `<time>-<number>.eml`.
  public Path mailDirectory() {
    return stores.mail();
  }

  /// Creates an empty database.
  public FreshDatabase freshDatabase() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    Endpoints.Database server = stores.database();
    try {
      Databases.create(server, name);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create a database on " + server.jdbcUrl(), e);
    }
    return new FreshDatabase(server.jdbcUrl(name), server.user(), server.password());
  }

  /// How to connect to a database.
  public record FreshDatabase(String jdbcUrl, String user, String password) {}

  /// Started on first use, once in a JVM.
  private static final class Started {
    private static final TestStores STORES = TestStores.find();
  }
}
