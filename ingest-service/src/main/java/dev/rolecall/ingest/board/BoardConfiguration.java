package dev.rolecall.ingest.board;

import dev.rolecall.ingest.kafka.DeadLetterRecovererFactory;
import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.wire.Topics;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The boards that this instance owns, and the addresses of their sources.
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {
  /// @param url of a source address file, empty for the default addresses
  @Bean
  SourceAddresses sourceAddresses(
      @Value("${rolecall.sources.url:}") String url, SourceLookup sources) {
    return url.isBlank()
        ? SourceAddresses.DEFAULT
        : SourceAddressFile.read(URI.create(url), sources);
  }

  @Bean
  CrawlSelection crawlSelection(BoardProperties properties) {
    return new CrawlSelection(properties.importsOnly());
  }

  @Bean
  OwnedBoards ownedBoards() {
    return new OwnedBoards();
  }

  @Bean
  BoardMeters boardMeters(OwnedBoards boards) {
    return new BoardMeters(boards);
  }

  @Bean
  BoardRecords boardRecords(Topics topics) {
    return new BoardRecords(topics);
  }

  @Bean(destroyMethod = "close")
  BoardListener boardListener(
      Topics topics,
      KafkaClients clients,
      DeadLetterRecovererFactory deadLetters,
      BoardRecords records,
      OwnedBoards boards) {
    return new BoardListener(topics, clients, deadLetters, records, boards);
  }
}
