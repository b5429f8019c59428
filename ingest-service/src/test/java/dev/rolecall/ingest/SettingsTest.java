package dev.rolecall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.fetch.FetchProperties;
import dev.rolecall.ingest.kafka.streams.StreamsProperties;
import dev.rolecall.service.InstallationProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/// The shipped `application.yaml` has the settings and the defaults of the properties' records.
class SettingsTest {
  private static List<PropertySource<?>> shipped() throws java.io.IOException {
    return new YamlPropertySourceLoader()
        .load("shipped", new ClassPathResource("application.yaml"));
  }

  private static Binder binder(Map<String, Object> over) throws java.io.IOException {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("over", over));
    shipped().forEach(environment.getPropertySources()::addLast);
    return Binder.get(environment);
  }

  @Test
  void theShippedFileHasTheDefaultsOfTheRecords() throws java.io.IOException {
    Binder empty = new Binder(List.of());
    FetchProperties fetch = binder(Map.of()).bindOrCreate("rolecall.fetch", FetchProperties.class);
    assertThat(fetch).isEqualTo(empty.bindOrCreate("rolecall.fetch", FetchProperties.class));
    StreamsProperties streams =
        binder(Map.of()).bindOrCreate("rolecall.streams", StreamsProperties.class);
    assertThat(streams).isEqualTo(empty.bindOrCreate("rolecall.streams", StreamsProperties.class));
    BoardProperties ingest =
        binder(Map.of()).bindOrCreate("rolecall.ingest", BoardProperties.class);
    assertThat(ingest.maxBackoff()).isEqualTo(Duration.ofHours(6));
    assertThat(ingest.checkInterval()).isEqualTo(Duration.ofMillis(200));
    assertThat(ingest.boards()).isNotEmpty().allMatch(board -> board.contains(":"));
    InstallationProperties all =
        binder(Map.of()).bindOrCreate("rolecall", InstallationProperties.class);
    assertThat(all).isEqualTo(empty.bindOrCreate("rolecall", InstallationProperties.class));
  }

  @Test
  void everySettingIsListed() throws java.io.IOException {
    Set<String> listed = new TreeSet<>();
    for (PropertySource<?> source : shipped()) {
      Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames())
          .map(name -> name.replaceAll("\\[\\d+]", ""))
          .forEach(listed::add);
    }
    String text =
        new ClassPathResource("application.yaml")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    for (String name : names()) {
      String key = name.substring(name.lastIndexOf('.') + 1) + ":";
      assertThat(listed.contains(name) || text.contains("# " + key))
          .as("%s is in application.yaml, set or in a comment", name)
          .isTrue();
    }
  }

  private static Set<String> names() {
    return Stream.of(
            named("rolecall.fetch", FetchProperties.class),
            named("rolecall.ingest", BoardProperties.class),
            named("rolecall.kafka", InstallationProperties.Kafka.class),
            named("rolecall.topics", InstallationProperties.TopicNames.class),
            named("rolecall.streams", StreamsProperties.class)
                .filter(name -> !name.equals("rolecall.streams.rocksdb")),
            named("rolecall.streams.rocksdb", StreamsProperties.RocksDb.class),
            named("rolecall.clock", InstallationProperties.ClockSetting.class),
            named("rolecall", IngestServiceProperties.class),
            Stream.of("rolecall.sources.url"))
        .flatMap(names -> names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> named(String prefix, Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(part -> prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase());
  }

  @Test
  void eachSettingCanBeSet() throws java.io.IOException {
    Binder set =
        binder(
            Map.ofEntries(
                Map.entry("rolecall.kafka.bootstrap-servers", "a:1,b:2"),
                Map.entry("rolecall.topics.prefix", "p-"),
                Map.entry("rolecall.topics.partitions", "3"),
                Map.entry("rolecall.clock.as-of", "2023-06-05T08:00:00Z"),
                Map.entry("rolecall.clock.started-at", "2026-11-05T08:00:00Z"),
                Map.entry("rolecall.state-dir", "/var/lib/rolecall/state"),
                Map.entry("rolecall.ingest.crawling", "false"),
                Map.entry("rolecall.ingest.imports-only", "true"),
                Map.entry("rolecall.ingest.boards", "greenhouse:acme"),
                Map.entry("rolecall.ingest.catalog", "false"),
                Map.entry("rolecall.ingest.catalog-since", "2023"),
                Map.entry("rolecall.ingest.interval", "5m"),
                Map.entry("rolecall.ingest.max-backoff", "1h"),
                Map.entry("rolecall.ingest.check-interval", "1s"),
                Map.entry("rolecall.fetch.user-agent", "me"),
                Map.entry("rolecall.fetch.delay", "3s"),
                Map.entry("rolecall.fetch.timeout", "4s"),
                Map.entry("rolecall.fetch.max-size", "5MB"),
                Map.entry("rolecall.fetch.attempts", "7"),
                Map.entry("rolecall.fetch.backoff", "8s"),
                Map.entry("rolecall.fetch.max-backoff", "9s")));
    assertThat(set.bindOrCreate("rolecall.fetch", FetchProperties.class))
        .isEqualTo(
            new FetchProperties(
                "me",
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                DataSize.ofMegabytes(5),
                7,
                Duration.ofSeconds(8),
                Duration.ofSeconds(9)));
    assertThat(set.bindOrCreate("rolecall.ingest", BoardProperties.class))
        .isEqualTo(
            new BoardProperties(
                false,
                true,
                List.of("greenhouse:acme"),
                false,
                2023,
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofSeconds(1)));
    InstallationProperties all = set.bindOrCreate("rolecall", InstallationProperties.class);
    assertThat(all.kafka().bootstrapServers()).isEqualTo("a:1,b:2");
    assertThat(all.topics()).isEqualTo(new InstallationProperties.TopicNames("p-", 3));
    assertThat(all.clock().asOf()).isEqualTo(Instant.parse("2023-06-05T08:00:00Z"));
    assertThat(all.clock().startedAt()).isEqualTo(Instant.parse("2026-11-05T08:00:00Z"));
    assertThat(set.bindOrCreate("rolecall", IngestServiceProperties.class).stateDir())
        .hasToString("/var/lib/rolecall/state");
  }
}
