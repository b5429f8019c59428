package dev.rolecall.search.index.client;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/// A blocking client of Elasticsearch for writing and an asynchronous one for searching. They share
/// connections, which the first call opens.
public final class ElasticsearchClients implements AutoCloseable {
  /// More than all calls that may run at the same time, so that none waits for a connection.
  private static final int MAX_CONNECTIONS = 100;

  private final Rest5ClientTransport transport;

  public ElasticsearchClients(ElasticsearchProperties properties) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(properties.url())
            .setConnectionConfigCallback(
                connection ->
                    connection
                        .setConnectTimeout(
                            Timeout.ofMilliseconds(properties.connectTimeout().toMillis()))
                        .setSocketTimeout(Timeout.ofMilliseconds(properties.timeout().toMillis())))
            .setConnectionManagerCallback(
                connections ->
                    connections
                        .setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setMaxConnTotal(MAX_CONNECTIONS))
            .setRequestConfigCallback(
                request ->
                    request.setResponseTimeout(
                        Timeout.ofMilliseconds(properties.timeout().toMillis())));
    if (properties.apiKey() != null && !properties.apiKey().isBlank()) {
      builder.setDefaultHeaders(
          new Header[] {
            new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + properties.apiKey())
          });
    }
    this.transport =
        new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper(Json.MAPPER));
  }

  /// For threads that may block.
  public ElasticsearchClient blocking() {
    return new ElasticsearchClient(transport);
  }

  public ElasticsearchAsyncClient async() {
    return new ElasticsearchAsyncClient(transport);
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
