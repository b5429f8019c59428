package dev.rolecall.search.index.consumer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/// Sends operations in bulk requests of a limited size.
///
/// @param maxSize of one request; a larger document has its own request
/// @param inFlight bounds all requests of this process
record BulkRequests(ElasticsearchClient client, DataSize maxSize, BytesInFlight inFlight) {
  private static final int CONFLICT = 409;

  /// Sends all operations, in order, and counts the outcomes in the result.
  ///
  /// @return the operations with a version conflict; they are not counted
  /// @throws IndexUnavailableException when the index rejects an operation temporarily
  List<BulkOp> send(List<BulkOp> operations, BulkResult result) throws IOException {
    List<BulkOp> conflicts = new ArrayList<>();
    List<BulkOp> bulk = new ArrayList<>();
    long bytes = 0;
    for (BulkOp op : operations) {
      if (bytes + op.bytes() > maxSize.toBytes() && !bulk.isEmpty()) {
        sendOne(bulk, result, conflicts);
        bulk.clear();
        bytes = 0;
      }
      bulk.add(op);
      bytes += op.bytes();
    }
    if (!bulk.isEmpty()) {
      sendOne(bulk, result, conflicts);
    }
    return conflicts;
  }

  private void sendOne(List<BulkOp> bulk, BulkResult result, List<BulkOp> conflicts)
      throws IOException {
    List<BulkResponseItem> items;
    try {
      items = call(bulk);
    } catch (ElasticsearchException e) {
      retryOneByOne(bulk, result, conflicts, e);
      return;
    }
    for (int i = 0; i < bulk.size(); i++) {
      if (items.get(i).status() == CONFLICT) {
        conflicts.add(bulk.get(i));
      } else {
        count(bulk.get(i), items.get(i), result);
      }
    }
  }

  private List<BulkResponseItem> call(List<BulkOp> bulk) throws IOException {
    int acquired;
    try {
      acquired = inFlight.acquire(bulk.stream().mapToLong(BulkOp::bytes).sum());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("Interrupted while waiting to write", e);
    }
    try {
      return client
          .bulk(BulkRequest.of(b -> b.operations(bulk.stream().map(BulkOp::operation).toList())))
          .items();
    } finally {
      inFlight.release(acquired);
    }
  }

  /// Handles a request that was rejected as a whole: each operation is sent alone, so that an
  /// invalid one does not block the others.
  private void retryOneByOne(
      List<BulkOp> bulk, BulkResult result, List<BulkOp> conflicts, ElasticsearchException rejected)
      throws IOException {
    if (!Rejection.isPermanent(rejected.status(), rejected.error().type())) {
      throw rejected;
    }
    if (bulk.size() == 1) {
      result.rejected(bulk.getFirst().change(), String.valueOf(rejected.getMessage()));
      return;
    }
    for (BulkOp op : bulk) {
      sendOne(List.of(op), result, conflicts);
    }
  }

  private static void count(BulkOp op, BulkResponseItem item, BulkResult result) {
    var error = item.error();
    if (error == null) {
      result.succeeded(op.change());
    } else if (Rejection.isPermanent(item.status(), error.type())) {
      result.rejected(op.change(), Rejection.reason(error));
    } else {
      throw new IndexUnavailableException(
          "The index rejects writes temporarily: " + Rejection.reason(error));
    }
  }
}
