package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.BoardRecords;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/// The beans that read boards and publish crawls.
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {
  @Bean(destroyMethod = "close")
  KafkaCrawlPublisher crawlPublisher(
      Topics topics,
      KafkaClients clients,
      KafkaTemplate<String, byte[]> singleRecords,
      BoardRecords records,
      BoardListener boards) {
    return new KafkaCrawlPublisher(
        topics, clients::transactionalTemplate, singleRecords, records, boards);
  }

  @Bean
  BoardRegistrations boardRegistrations(
      SourceLookup sources,
      SourceAddresses addresses,
      KafkaCrawlPublisher publisher,
      BoardProperties properties,
      ApiCredentials keys) {
    return new BoardRegistrations(sources, addresses, publisher, properties, keys);
  }

  @Bean
  BoardControl boardControl(SourceLookup sources, BoardRegistrations registrations) {
    return new BoardControl(sources, registrations);
  }

  @Bean
  @ConditionalOnProperty(name = "rolecall.ingest.crawling", matchIfMissing = true)
  CrawlScheduler crawlScheduler(
      SourceLookup sources,
      SourceAddresses addresses,
      OwnedBoards boards,
      CrawlSelection selection,
      Fetcher fetcher,
      BoardRegistrations registrations,
      KafkaCrawlPublisher publisher,
      BoardProperties properties,
      Clock clock,
      MeterRegistry meters,
      ApiCredentials keys) {
    return new CrawlScheduler(
        sources,
        boards,
        selection,
        new Crawler(fetcher, addresses),
        new HostTakeover(addresses, boards, fetcher),
        new LinkedBoards(sources, registrations),
        publisher,
        properties,
        clock,
        new CrawlMetrics(meters),
        new FailedCrawls(System::nanoTime),
        keys);
  }

  @Bean
  @ConditionalOnProperty(name = "rolecall.ingest.crawling", matchIfMissing = true)
  SmartLifecycle crawlLifecycle(
      BoardListener boards,
      CrawlScheduler scheduler,
      BoardRegistrations registrations,
      CrawlSelection selection,
      Clock clock) {
    return new CrawlLifecycle(boards, scheduler, registrations, selection, clock);
  }
}
