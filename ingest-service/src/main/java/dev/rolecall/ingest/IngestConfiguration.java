package dev.rolecall.ingest;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.IngestProperties;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.board.SourceMap;
import dev.rolecall.ingest.fetch.FetchProperties;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.kafka.TopicsMaker;
import dev.rolecall.ingest.source.Sources;
import dev.rolecall.ingest.source.greenhouse.Greenhouse;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.Topics;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// What all stages share: sources, topics, boards.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  RolecallProperties.class,
  IngestProperties.class,
  FetchProperties.class
})
class IngestConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.MAPPER;
  }

  /// All that we have an adapter for; the commands know the same.
  @Bean
  static Sources sources() {
    return new Sources(List.of(new HnWhoIsHiring(), new Greenhouse()));
  }

  @Bean
  SourceAddresses services(RolecallProperties properties, Sources sources) {
    String map = properties.sources().url();
    return map == null || map.isBlank()
        ? SourceAddresses.LIVE
        : SourceMap.read(URI.create(map), sources);
  }

  @Bean
  KafkaSettings kafkaSettings(RolecallProperties properties) {
    return new KafkaSettings(properties.kafka().bootstrapServers());
  }

  @Bean
  Topics topics(RolecallProperties properties) {
    var names = properties.topics();
    return TopicsMaker.make(
        properties.kafka().bootstrapServers(), new Topics(names.prefix(), names.partitions()));
  }

  @Bean
  CrawlSelection wanted(IngestProperties properties) {
    return new CrawlSelection(properties.importsOnly());
  }

  @Bean
  OwnedBoards boardBook() {
    return new OwnedBoards();
  }

  @Bean(destroyMethod = "close")
  BoardListener boardLog(Topics topics, KafkaSettings kafka, OwnedBoards book) {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + "ingest");
    return new BoardListener(
        topics,
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
        book);
  }
}
