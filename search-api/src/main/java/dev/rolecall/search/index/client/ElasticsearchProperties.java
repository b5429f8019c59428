package dev.rolecall.search.index.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The address of Elasticsearch, and time limits.
///
/// @param apiKey the key for a cluster with security, encoded as Elasticsearch returns it;
///   otherwise null
/// @param connectTimeout the time limit for opening a connection
/// @param timeout the time limit of one call
@ConfigurationProperties("rolecall.elasticsearch")
public record ElasticsearchProperties(
    @DefaultValue("http://localhost:9200") URI url,
    @Nullable String apiKey,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("30s") Duration timeout) {}
