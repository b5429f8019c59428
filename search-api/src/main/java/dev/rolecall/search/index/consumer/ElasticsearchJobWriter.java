package dev.rolecall.search.index.consumer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.rolecall.model.JobId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/// Writes changes to one version of the index, in bulk.
///
/// A job's revision is its document's external version, so that an older revision never replaces a
/// later one, whichever instance writes it and however late. A conflict counts as success only if
/// the index has that revision or a later one.
///
/// Elasticsearch remembers the version of a deleted document for the time `gc_deletes` in the
/// mapping: within that time a late write does not restore it.
final class ElasticsearchJobWriter {
  private final String target;
  private final BulkRequests requests;
  private final StoredVersions stored;
  private final CircuitBreaker breaker;

  /// @param target the alias to write to
  /// @param maxRequest the maximum size of one request
  ElasticsearchJobWriter(
      ElasticsearchClient client,
      String target,
      DataSize maxRequest,
      BytesInFlight inFlight,
      CircuitBreaker breaker) {
    this.target = target;
    this.requests = new BulkRequests(client, maxRequest, inFlight);
    this.stored = new StoredVersions(client, target);
    this.breaker = breaker;
  }

  /// At most one put and one delete per job; a job that has both is put first, and then deleted.
  ///
  /// @throws IndexUnavailableException when not all changes were written; it is safe to write all
  ///   of them again
  BulkResult write(List<IndexChange> changes) {
    try {
      return breaker.executeSupplier(() -> doWrite(changes));
    } catch (CallNotPermittedException e) {
      throw new IndexUnavailableException("The index has not responded recently", e);
    }
  }

  private BulkResult doWrite(List<IndexChange> changes) {
    try {
      BulkResult result = new BulkResult();
      send(puts(changes), result);
      send(deletes(changes, result), result);
      return result;
    } catch (IOException e) {
      throw new IndexUnavailableException("The index does not respond: " + e.getMessage(), e);
    } catch (ElasticsearchException e) {
      throw new IndexUnavailableException("The index rejects requests: " + e.getMessage(), e);
    }
  }

  private void send(List<BulkOp> operations, BulkResult result) throws IOException {
    resolveConflicts(requests.send(operations, result), result);
  }

  private List<BulkOp> puts(List<IndexChange> changes) {
    List<BulkOp> puts = new ArrayList<>();
    for (IndexChange change : changes) {
      if (change instanceof IndexChange.Put put) {
        puts.add(BulkOp.put(target, put));
      }
    }
    return puts;
  }

  private List<BulkOp> deletes(List<IndexChange> changes, BulkResult result) throws IOException {
    Map<JobId, Long> revisions = new HashMap<>();
    List<IndexChange.Delete> tombstones = new ArrayList<>();
    for (IndexChange change : changes) {
      switch (change) {
        case IndexChange.Put put -> revisions.put(put.id(), put.revision());
        case IndexChange.Delete delete -> tombstones.add(delete);
      }
    }
    Map<JobId, StoredVersion> storedVersions =
        stored.of(tombstones.stream().map(IndexChange.Delete::id).toList());
    List<BulkOp> deletes = new ArrayList<>();
    for (IndexChange.Delete delete : tombstones) {
      StoredVersion current = storedVersions.get(delete.id());
      if (current != null
          && current.version() > revisions.getOrDefault(delete.id(), Long.MAX_VALUE)) {
        result.conflict();
      } else if (current != null) {
        deletes.add(BulkOp.delete(target, delete, current));
      }
    }
    return deletes;
  }

  /// A put conflicts when the index has, or had before a deletion, a later revision. A delete
  /// conflicts when the document changed after the lookup.
  private void resolveConflicts(List<BulkOp> conflicts, BulkResult result) throws IOException {
    Map<JobId, StoredVersion> storedVersions =
        stored.of(conflicts.stream().map(op -> op.change().id()).toList());
    for (BulkOp op : conflicts) {
      StoredVersion current = storedVersions.get(op.change().id());
      boolean retry =
          current != null
              && switch (op.change()) {
                case IndexChange.Put put -> current.version() < put.revision();
                case IndexChange.Delete _ -> true;
              };
      if (retry) {
        throw new IndexUnavailableException("The index changed while writing " + op.change().id());
      }
      result.conflict();
    }
  }
}
