package dev.rolecall.search.index.follow;

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
/// A job's revision is its document's external version, so that an older one never replaces a later
/// one, whichever instance writes it and however late. A conflict counts as done only if the index
/// holds that revision or a later one.
///
/// Elasticsearch remembers the version of a deleted document for as long as `gc_deletes` in the
/// mapping says: within that time a late write does not bring it back.
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
  /// @throws IndexUnavailableException when not everything is written; writing it all again is safe
  BulkResult write(List<IndexChange> changes) {
    try {
      return breaker.executeSupplier(() -> guarded(changes));
    } catch (CallNotPermittedException open) {
      throw new IndexUnavailableException("The index has not responded recently", open);
    }
  }

  private BulkResult guarded(List<IndexChange> changes) {
    try {
      BulkResult result = new BulkResult();
      send(puts(changes), result);
      send(deletes(changes, result), result);
      return result;
    } catch (IOException unavailable) {
      throw new IndexUnavailableException(
          "The index does not respond: " + unavailable.getMessage(), unavailable);
    } catch (ElasticsearchException rejected) {
      throw new IndexUnavailableException(
          "The index rejects requests: " + rejected.getMessage(), rejected);
    }
  }

  private void send(List<BulkOp> operations, BulkResult result) throws IOException {
    settle(requests.send(operations, result), result);
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
    Map<JobId, StoredVersion> present =
        stored.of(tombstones.stream().map(IndexChange.Delete::id).toList());
    List<BulkOp> deletes = new ArrayList<>();
    for (IndexChange.Delete delete : tombstones) {
      StoredVersion held = present.get(delete.id());
      if (held != null && held.version() > revisions.getOrDefault(delete.id(), Long.MAX_VALUE)) {
        result.conflict();
      } else if (held != null) {
        deletes.add(BulkOp.delete(target, delete, held));
      }
    }
    return deletes;
  }

  /// A conflict of a put says that the index holds a later revision, or that it held one which was
  /// deleted; a conflict of a delete says that the document changed after it was looked up.
  private void settle(List<BulkOp> conflicts, BulkResult result) throws IOException {
    Map<JobId, StoredVersion> present =
        stored.of(conflicts.stream().map(op -> op.change().id()).toList());
    for (BulkOp op : conflicts) {
      StoredVersion held = present.get(op.change().id());
      boolean retry =
          held != null
              && switch (op.change()) {
                case IndexChange.Put put -> held.version() < put.revision();
                case IndexChange.Delete _ -> true;
              };
      if (retry) {
        throw new IndexUnavailableException("The index changed while writing " + op.change().id());
      }
      result.conflict();
    }
  }
}
