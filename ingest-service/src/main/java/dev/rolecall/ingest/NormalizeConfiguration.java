package dev.rolecall.ingest;

import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.ingest.source.greenhouse.GreenhousePostingReader;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.ingest.source.jsonld.CareerPagePostingReader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the normaliser; the commands use the same readers.
@Configuration(proxyBeanMethods = false)
public class NormalizeConfiguration {
  /// All sources whose items we can read.
  public static List<PostingReader> readers() {
    return List.of(
        new HnPostingReader(),
        new GreenhousePostingReader(),
        new GenericPostingReader(),
        new CareerPagePostingReader());
  }

  @Bean
  Normalizer normalizer() {
    return new RuleNormalizer(readers());
  }
}
