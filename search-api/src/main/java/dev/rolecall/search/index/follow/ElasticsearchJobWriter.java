package dev.rolecall.search.index.follow;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.JobId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// Writes changes to one version of the index, in bulk.
///
/// A job's revision is its document's external version, so that an older one never wins, whoever
/// writes it and however late. A conflict is done only if the index holds that revision or a later
/// one.
///
/// What is deleted leaves a version behind, one above its own, for as long as `gc_deletes` in the
/// mapping says: a write of it that comes late does not bring it back.
final class ElasticsearchJobWriter {
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;

  /// What Elasticsearch calls faults of a document. Other rejections, such as of a closed index,
  /// are faults of the index, and end when it is repaired.
  private static final Set<String> OF_THE_DOCUMENT =
      Set.of(
          "document_parsing_exception",
          "mapper_parsing_exception",
          "strict_dynamic_mapping_exception",
          "illegal_argument_exception");

  private final ElasticsearchClient client;
  private final String target;
  private final long maxBytes;

  private final BytesInFlight inFlight;
  private final CircuitBreaker breaker;

  /// @param target the alias to write to
  /// @param bulk the most bytes of one request
  ElasticsearchJobWriter(
      ElasticsearchClient client,
      String target,
      DataSize bulk,
      BytesInFlight inFlight,
      CircuitBreaker breaker) {
    this.client = client;
    this.target = target;
    this.maxBytes = bulk.toBytes();
    this.inFlight = inFlight;
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
      writeAll(puts(changes), result);
      writeAll(deletes(changes, result), result);
      return result;
    } catch (IOException unavailable) {
      throw new IndexUnavailableException(
          "The index does not respond: " + unavailable.getMessage(), unavailable);
    } catch (ElasticsearchException rejected) {
      throw new IndexUnavailableException(
          "The index rejects requests: " + rejected.getMessage(), rejected);
    }
  }

  /// An operation with the change that it carries out.
  private record Op(IndexChange change, BulkOperation operation, long bytes) {}

  /// A document as it is there now.
  private record Held(long version, long seqNo, long primaryTerm) {}

  private List<Op> puts(List<IndexChange> changes) {
    List<Op> puts = new ArrayList<>();
    for (IndexChange change : changes) {
      if (change instanceof IndexChange.Put put) {
        puts.add(new Op(put, put(put), put.document().size() + 100));
      }
    }
    return puts;
  }

  private List<Op> deletes(List<IndexChange> changes, BulkResult result) throws IOException {
    Map<JobId, Long> revisions = new HashMap<>();
    List<IndexChange.Delete> tombstones = new ArrayList<>();
    for (IndexChange change : changes) {
      switch (change) {
        case IndexChange.Put put -> revisions.put(put.id(), put.revision());
        case IndexChange.Delete delete -> tombstones.add(delete);
      }
    }
    Map<String, Held> present = held(tombstones.stream().map(f -> f.id().value()).toList());
    List<Op> deletes = new ArrayList<>();
    for (IndexChange.Delete delete : tombstones) {
      Held held = present.get(delete.id().value());
      if (held != null && held.version() > revisions.getOrDefault(delete.id(), Long.MAX_VALUE)) {
        result.conflict();
      } else if (held != null) {
        deletes.add(new Op(delete, delete(delete, held), 100));
      }
    }
    return deletes;
  }

  private void writeAll(List<Op> operations, BulkResult result) throws IOException {
    List<Op> bulk = new ArrayList<>();
    long bytes = 0;
    for (Op op : operations) {
      if (bytes + op.bytes() > maxBytes && !bulk.isEmpty()) {
        write(bulk, result);
        bulk.clear();
        bytes = 0;
      }
      bulk.add(op);
      bytes += op.bytes();
    }
    write(bulk, result);
  }

  private BulkOperation put(IndexChange.Put put) {
    return BulkOperation.of(
        operation ->
            operation.<BinaryData>index(
                index ->
                    index
                        .index(target)
                        .id(put.id().value())
                        .version(put.revision())
                        .versionType(VersionType.ExternalGte)
                        .requireAlias(true)
                        .document(put.document())));
  }

  /// By its place in the index's own order and not by an external version: a delete with that would
  /// make an index of the alias's name where the alias is missing.
  private BulkOperation delete(IndexChange.Delete change, Held held) {
    return BulkOperation.of(
        operation ->
            operation.delete(
                delete ->
                    delete
                        .index(target)
                        .id(change.id().value())
                        .ifSeqNo(held.seqNo())
                        .ifPrimaryTerm(held.primaryTerm())));
  }

  private void write(List<Op> bulk, BulkResult result) throws IOException {
    if (bulk.isEmpty()) {
      return;
    }
    List<BulkResponseItem> items;
    try {
      items = send(bulk);
    } catch (ElasticsearchException rejected) {
      rejectedWhole(bulk, result, rejected);
      return;
    }
    List<Op> conflicts = new ArrayList<>();
    for (int i = 0; i < bulk.size(); i++) {
      Op op = bulk.get(i);
      BulkResponseItem item = items.get(i);
      if (item.status() == CONFLICT) {
        conflicts.add(op);
      } else {
        account(op, item, result);
      }
    }
    settle(conflicts, result);
  }

  private List<BulkResponseItem> send(List<Op> bulk) throws IOException {
    int acquired;
    try {
      acquired = inFlight.acquire(bulk.stream().mapToLong(Op::bytes).sum());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("Interrupted while waiting to write", stop);
    }
    try {
      return client
          .bulk(BulkRequest.of(b -> b.operations(bulk.stream().map(Op::operation).toList())))
          .items();
    } finally {
      inFlight.release(acquired);
    }
  }

  /// A request that is rejected as a whole is tried change by change, so that one does not hold up
  /// the others.
  private void rejectedWhole(List<Op> bulk, BulkResult result, ElasticsearchException rejected)
      throws IOException {
    if (!isPermanent(rejected.status(), rejected.error().type())) {
      throw rejected;
    }
    if (bulk.size() == 1) {
      result.rejected(bulk.getFirst().change(), String.valueOf(rejected.getMessage()));
      return;
    }
    for (Op op : bulk) {
      write(List.of(op), result);
    }
  }

  private static void account(Op op, BulkResponseItem item, BulkResult result) {
    var error = item.error();
    if (error == null) {
      result.done(op.change());
    } else if (isPermanent(item.status(), error.type())) {
      result.rejected(op.change(), reason(error));
    } else {
      throw new IndexUnavailableException("The index cannot take this now: " + reason(error));
    }
  }

  private static String reason(ErrorCause error) {
    var cause = error.causedBy();
    String why = cause == null || cause.reason() == null ? "" : ": " + cause.reason();
    return error.type() + ": " + error.reason() + why;
  }

  /// Whether the same request would be rejected again.
  private static boolean isPermanent(int status, @Nullable String type) {
    return status == TOO_LARGE || (type != null && OF_THE_DOCUMENT.contains(type));
  }

  /// A conflict of a put says that the index holds a later revision, or that it held one which was
  /// erased; that of a delete, that the document changed since we looked.
  private void settle(List<Op> conflicts, BulkResult result) throws IOException {
    if (conflicts.isEmpty()) {
      return;
    }
    Map<String, Held> present =
        held(conflicts.stream().map(op -> op.change().id().value()).toList());
    for (Op op : conflicts) {
      Held held = present.get(op.change().id().value());
      boolean again =
          held != null
              && switch (op.change()) {
                case IndexChange.Put put -> held.version() < put.revision();
                case IndexChange.Delete _ -> true;
              };
      if (again) {
        throw new IndexUnavailableException("The index changed while writing " + op.change().id());
      }
      result.conflict();
    }
  }

  /// Those that are there now, searchable yet or not.
  private Map<String, Held> held(List<String> ids) throws IOException {
    Map<String, Held> present = new HashMap<>();
    if (ids.isEmpty()) {
      return present;
    }
    var answer =
        client.mget(get -> get.index(target).ids(ids).source(s -> s.fetch(false)), Void.class);
    for (MultiGetResponseItem<Void> item : answer.docs()) {
      if (item.isFailure()) {
        throw new IndexUnavailableException(
            "The index cannot read a document: " + item.failure().error().reason());
      }
      GetResult<Void> result = item.result();
      Long version = result.version();
      Long seqNo = result.seqNo();
      Long primaryTerm = result.primaryTerm();
      if (result.found() && version != null && seqNo != null && primaryTerm != null) {
        present.put(result.id(), new Held(version, seqNo, primaryTerm));
      }
    }
    return present;
  }
}
