package dev.rolecall.bench.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.job.Job;
import dev.rolecall.search.index.document.JobDocumentWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// Loads finished documents with bulk requests, one after the other, and refreshes once at the end:
/// what Elasticsearch itself takes on this machine. Only its own time counts, not that of making
/// the documents.
///
/// @param index to load into; its mapping is that of the live index
record BareBulkLoad(ElasticsearchClient client, String index, JobDocumentWriter documents) {
  private static final int DOCUMENTS_PER_REQUEST = 500;

  /// @return the nanoseconds that the requests took
  long load(Stream<Job> jobs) throws IOException {
    long nanos = 0;
    List<BulkOperation> bulk = new ArrayList<>();
    for (Iterator<Job> rest = jobs.iterator(); rest.hasNext(); ) {
      bulk.add(operation(rest.next()));
      if (bulk.size() == DOCUMENTS_PER_REQUEST || !rest.hasNext()) {
        nanos += send(bulk);
        bulk.clear();
      }
    }
    long start = System.nanoTime();
    client.indices().refresh(refresh -> refresh.index(index));
    return nanos + System.nanoTime() - start;
  }

  private BulkOperation operation(Job job) {
    BinaryData document = BinaryData.of(documents.write(job), "application/json");
    return BulkOperation.of(
        operation ->
            operation.<BinaryData>index(
                put -> put.index(index).id(job.id().value()).document(document)));
  }

  private long send(List<BulkOperation> bulk) throws IOException {
    BulkRequest request = BulkRequest.of(b -> b.operations(List.copyOf(bulk)));
    long start = System.nanoTime();
    BulkResponse response = client.bulk(request);
    long nanos = System.nanoTime() - start;
    if (response.errors()) {
      throw new IOException("The bulk load was rejected: " + response.items().getFirst().error());
    }
    return nanos;
  }
}
