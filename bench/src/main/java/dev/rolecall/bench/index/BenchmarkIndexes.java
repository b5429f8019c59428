package dev.rolecall.bench.index;

import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.client.ElasticsearchProperties;
import dev.rolecall.search.index.client.IndexProperties;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexNames;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The indexes of a platform, with the mapping and the default settings of search-api.
public final class BenchmarkIndexes {
  private BenchmarkIndexes() {}

  public static ElasticsearchClients clients(BenchmarkPlatform platform) {
    return new ElasticsearchClients(
        new ElasticsearchProperties(
            URI.create(platform.endpoints().elasticsearch()),
            null,
            Duration.ofSeconds(5),
            Duration.ofSeconds(60)));
  }

  public static ElasticsearchIndexes of(ElasticsearchClients clients, IndexNames names) {
    IndexProperties defaults =
        new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("rolecall.index", IndexProperties.class);
    return new ElasticsearchIndexes(clients.blocking(), names, defaults);
  }
}
