package dev.rolecall.testkit.platform;

import dev.rolecall.local.mail.MailServer;
import dev.rolecall.local.store.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/// Stores in containers, each started by the first test of this JVM that needs it and removed when
/// the JVM ends. Mail goes to a server in this JVM, as it does on the local platform.
///
/// The settings are those of the local platform where a service relies on them: records up to 5.5
/// MB, no automatic creation of topics, Elasticsearch without security.
final class ContainerStores implements TestStores {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

  private final ElasticsearchContainer elasticsearch;
  private final KafkaContainer kafka;
  private final PostgreSQLContainer postgresql;

  ContainerStores(StoreImages images) {
    elasticsearch = elasticsearch(images);
    kafka = kafka(images);
    postgresql = postgresql(images);
  }

  @Override
  public String kafka() {
    return started(kafka).getBootstrapServers();
  }

  @Override
  public String elasticsearch() {
    return "http://" + started(elasticsearch).getHttpHostAddress();
  }

  @Override
  public Endpoints.Database database() {
    PostgreSQLContainer server = started(postgresql);
    return new Endpoints.Database(
        server.getHost(),
        server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        server.getDatabaseName(),
        server.getUsername(),
        server.getPassword());
  }

  @Override
  public Endpoints.Smtp smtp() {
    return new Endpoints.Smtp("127.0.0.1", Mail.RUNNING.port());
  }

  @Override
  public Path mail() {
    return Mail.RUNNING.directory();
  }

  private static ElasticsearchContainer elasticsearch(StoreImages images) {
    ElasticsearchContainer container =
        new ElasticsearchContainer(images.elasticsearch())
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1")
            .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow").forPort(9200))
            .withStartupTimeout(START_TIMEOUT);
    images
        .plugin()
        .ifPresent(
            plugin ->
                container.withCopyFileToContainer(
                    MountableFile.forHostPath(plugin), "/usr/share/elasticsearch/plugins"));
    return container;
  }

  private static KafkaContainer kafka(StoreImages images) {
    return new KafkaContainer(images.kafka())
        .withStartupTimeout(START_TIMEOUT)
        .withEnv("KAFKA_HEAP_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1")
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
        .withEnv("KAFKA_MESSAGE_MAX_BYTES", "5500000")
        .withEnv("KAFKA_COMPRESSION_TYPE", "producer")
        .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
        .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
  }

  private static PostgreSQLContainer postgresql(StoreImages images) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(images.postgresql())
            .withDatabaseName("rolecall")
            .withUsername("rolecall")
            .withPassword("rolecall")
            .waitingFor(
                Wait.forLogMessage(
                    ".*database system is ready to accept connections.*\\s",
                    images.postgresqlStarts()))
            .withStartupTimeout(START_TIMEOUT);
    container.setCommand("postgres", "-c", "max_connections=200", "-c", "timezone=UTC");
    return container;
  }

  /// Starting a container that runs does nothing; tests of one JVM may call this at the same time.
  private static synchronized <C extends GenericContainer<?>> C started(C container) {
    Startables.deepStart(container).join();
    return container;
  }

  private record Mail(int port, Path directory) {
    /// Started on first use.
    static final Mail RUNNING = start();

    private static Mail start() {
      try {
        Path directory = Files.createTempDirectory("rolecall-mail-");
        return new Mail(MailServer.start(0, directory), directory);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot create a directory for mail", e);
      }
    }
  }
}
