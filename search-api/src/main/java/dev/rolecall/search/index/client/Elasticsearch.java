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

/// The connections to Elasticsearch, with a blocking client for writers and an asynchronous one for
/// searches. They are opened by the first call.
public final class Elasticsearch implements AutoCloseable {
  private final Rest5ClientTransport transport;

  public Elasticsearch(ElasticsearchProperties properties) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(properties.url())
            .setConnectionConfigCallback(
                connection ->
                    connection
                        .setConnectTimeout(
                            Timeout.ofMilliseconds(properties.connectTimeout().toMillis()))
                        .setSocketTimeout(Timeout.ofMilliseconds(properties.timeout().toMillis())))
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
  public ElasticsearchClient waiting() {
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
