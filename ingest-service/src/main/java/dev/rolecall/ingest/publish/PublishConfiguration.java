package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.IngestProperties;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.source.Sources;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the reading of boards.
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {
  @Bean(destroyMethod = "close")
  KafkaCrawlPublisher crawlPublisher(Topics topics, KafkaSettings kafka, BoardListener boards) {
    Map<String, Object> settings = kafka.producer();
    return new KafkaCrawlPublisher(
        topics,
        id -> {
          Map<String, Object> own = new HashMap<>(settings);
          own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
          return new KafkaProducer<>(own);
        },
        new KafkaProducer<>(settings),
        boards);
  }

  @Bean
  BoardRegistrations registrar(
      Sources sources,
      SourceAddresses services,
      KafkaCrawlPublisher publisher,
      IngestProperties ingest) {
    return new BoardRegistrations(sources, services, publisher, ingest);
  }

  @Bean
  @ConditionalOnProperty(name = "rolecall.ingest.crawling", matchIfMissing = true)
  CrawlScheduler crawlLoop(
      Sources sources,
      SourceAddresses services,
      OwnedBoards book,
      BoardListener boards,
      CrawlSelection wanted,
      Fetcher fetcher,
      KafkaCrawlPublisher publisher,
      IngestProperties properties,
      Clock clock,
      MeterRegistry meters) {
    return new CrawlScheduler(
        sources,
        book,
        boards,
        wanted,
        new Crawler(fetcher, services),
        publisher,
        properties,
        clock,
        meters);
  }

  @Bean
  @ConditionalOnProperty(name = "rolecall.ingest.crawling", matchIfMissing = true)
  SmartLifecycle crawling(
      BoardListener boards,
      CrawlScheduler loop,
      BoardRegistrations registrar,
      CrawlSelection wanted) {
    return new CrawlLifecycle(boards, loop, registrar, wanted);
  }
}
