package dev.rolecall.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.mail.MailFiles;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The real stores, in one directory, through a start, kills, a stop and another start. The
/// directory's name contains a space.
@TestMethodOrder(OrderAnnotation.class)
class StoresTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final PlatformBinaries INSTALLATION =
      PlatformBinaries.in(Path.of(System.getProperty("rolecall.root")));
  private static final List<String> STORES =
      List.of("elasticsearch", "kafka", "postgresql", "smtp");

  private static DataDirectory data;
  private static Ports ports;
  private static Stores stores;

  @BeforeAll
  static void start() throws Exception {
    data = new DataDirectory(Files.createTempDirectory("rolecall stores"));
    Files.setPosixFilePermissions(
        data.path(), java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
    stores = open();
  }

  @AfterAll
  static void end() throws IOException {
    close();
    Directories.delete(data.path());
  }

  @Test
  @Order(1)
  void allFourAnswerAndWork() throws Exception {
    put("/kept/_doc/1?refresh=true", "{\"title\":\"kept\"}");
    makeTopic("kept");
    send("kept", "before");
    sql("create table kept (word text)");
    sql("insert into kept values ('before')");
    TestMail.send(stores.endpoints().smtp(), "ada@mail.example", "Kept");
    assertThat(mails().getFirst().getFileName().toString())
        .as("without the address")
        .matches("\\d{8}-\\d{6}-\\d{3}-\\d{4}\\.eml");
    assertThat(Files.readString(mails().getFirst())).contains("Subject: Kept", "ada@mail.example");
    assertThat(MailFiles.to("Ada@mail.example", stores.endpoints().mail())).isEqualTo(mails());
    assertThat(MailFiles.to("da@mail.example", stores.endpoints().mail())).isEmpty();
    assertThat(permissions(mails().getFirst())).isEqualTo("rw-------");
    assertThat(permissions(stores.endpoints().mail())).isEqualTo("rwx------");
  }

  @Test
  @Order(2)
  void namesWithSymbolsAreWordsOnTheRealServer() throws Exception {
    String words =
        put(
            "/_analyze?filter_path=tokens.token",
            "{\"analyzer\":\"rolecall_text\",\"text\":\"C++ and C# engineers, .NET, Node.js\"}");
    assertThat(words)
        .isEqualTo(
            "{\"tokens\":[{\"token\":\"c++\"},{\"token\":\"and\"},{\"token\":\"c#\"},"
                + "{\"token\":\"engineer\"},{\"token\":\".net\"},{\"token\":\"node.js\"}]}");
  }

  @Test
  @Order(3)
  void aKilledStoreIsRestartedWithItsData() {
    PidFiles pids = new PidFiles(data);
    Map<String, Long> killed = new HashMap<>();
    for (String store : STORES) {
      ProcessHandle process = pids.find(store).orElseThrow();
      killed.put(store, process.pid());
      assertThat(process.destroyForcibly()).isTrue();
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                STORES.stream()
                    .allMatch(
                        store ->
                            pids.find(store)
                                .filter(found -> found.pid() != killed.get(store))
                                .isPresent()));
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(StoresTest::everythingIsThere);
  }

  @Test
  @Order(4)
  void aStopLeavesNoProcessAndAnotherStartFindsTheData() throws Exception {
    Endpoints before = stores.endpoints();
    close();
    assertThat(processes()).isEmpty();
    stores = open();
    assertThat(stores.endpoints()).isEqualTo(before);
    everythingIsThere();
  }

  private static void everythingIsThere() throws Exception {
    assertThat(get("/kept/_doc/1")).contains("\"title\":\"kept\"");
    assertThat(firstRecord("kept")).isEqualTo("before");
    try (var connection = connect();
        var rows = connection.createStatement().executeQuery("select word from kept")) {
      assertThat(rows.next()).isTrue();
    }
    assertThat(mails()).hasSize(1);
  }

  private static Stores open() throws Exception {
    ports = new Ports(data.file("ports.properties"), Map.of());
    Stores opened = Stores.forTests(INSTALLATION, data, ports);
    CompletableFuture.allOf(opened.start().values().toArray(CompletableFuture[]::new))
        .get(60, TimeUnit.SECONDS);
    return opened;
  }

  private static void close() {
    stores.stop();
    ports.close();
  }

  private static List<String> processes() {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(data.id()))
        .toList();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(stores.endpoints().mail())) {
      return files.toList();
    }
  }

  private static String put(String path, String body) throws Exception {
    return http(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .method("POST", HttpRequest.BodyPublishers.ofString(body)),
        path);
  }

  private static String get(String path) throws Exception {
    return http(HttpRequest.newBuilder().GET(), path);
  }

  private static String http(HttpRequest.Builder request, String path) throws Exception {
    URI uri = URI.create(stores.endpoints().elasticsearch() + path);
    return HTTP.send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", stores.endpoints().kafka());
  }

  private static void makeTopic(String name) throws Exception {
    try (Admin admin = Admin.create(kafka())) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
    }
  }

  private static void send(String topic, String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private static String firstRecord(String topic) {
    try (var consumer =
        new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
    }
  }

  private static java.sql.Connection connect() throws SQLException {
    Endpoints.Database database = stores.endpoints().database();
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private static void sql(String statement) throws SQLException {
    try (var connection = connect()) {
      connection.createStatement().execute(statement);
    }
  }
}
