package dev.rolecall.search.index.consumer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import dev.rolecall.model.JobId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks up the versions of documents in the index.
///
/// @param target the alias to read from
record StoredVersions(ElasticsearchClient client, String target) {
  /// The documents that are in the index, including those that are not searchable yet.
  ///
  /// @throws IndexUnavailableException when a document cannot be read
  Map<JobId, StoredVersion> of(List<JobId> ids) throws IOException {
    Map<JobId, StoredVersion> stored = new HashMap<>();
    if (ids.isEmpty()) {
      return stored;
    }
    List<String> keys = ids.stream().map(JobId::value).toList();
    var response =
        client.mget(get -> get.index(target).ids(keys).source(s -> s.fetch(false)), Void.class);
    for (MultiGetResponseItem<Void> item : response.docs()) {
      if (item.isFailure()) {
        throw new IndexUnavailableException(
            "The index cannot read a document: " + item.failure().error().reason());
      }
      add(item.result(), stored);
    }
    return stored;
  }

  private static void add(GetResult<Void> result, Map<JobId, StoredVersion> stored) {
    Long version = result.version();
    Long seqNo = result.seqNo();
    Long primaryTerm = result.primaryTerm();
    if (result.found() && version != null && seqNo != null && primaryTerm != null) {
      stored.put(JobId.of(result.id()), new StoredVersion(version, seqNo, primaryTerm));
    }
  }
}
