package dev.rolecall.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/// Writes changes to one version of the index, in bulk.
///
/// A job's revision is its document's external version, so that an older one never wins, whoever
/// writes it and however late. A conflict is done only if the index holds that revision or a later
/// one.
final class ElasticsearchJobWriter {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;
  private final String target;
  private final long mostBytes;

  /// @param target the alias to write to
  ElasticsearchJobWriter(ElasticsearchClient client, String target, DataSize bulk) {
    this.client = client;
    this.target = target;
    this.mostBytes = bulk.toBytes();
  }

  /// At most one change a job.
  ///
  /// @throws IndexAwayException when not all is written; writing it all again does no harm
  Written write(List<IndexChange> changes) {
    try {
      Written written = new Written();
      List<Op> bulk = new ArrayList<>();
      long bytes = 0;
      for (Op op : operations(changes)) {
        if (bytes + op.bytes() > mostBytes && !bulk.isEmpty()) {
          write(bulk, written);
          bulk.clear();
          bytes = 0;
        }
        bulk.add(op);
        bytes += op.bytes();
      }
      write(bulk, written);
      return written;
    } catch (IOException away) {
      throw new IndexAwayException("The index does not answer: " + away.getMessage(), away);
    } catch (ElasticsearchException refused) {
      throw new IndexAwayException("The index refuses: " + refused.getMessage(), refused);
    }
  }

  /// An operation with the change that it carries out.
  private record Op(IndexChange change, BulkOperation operation, long bytes) {}

  private List<Op> operations(List<IndexChange> changes) throws IOException {
    List<String> forgotten =
        changes.stream()
            .filter(IndexChange.Forget.class::isInstance)
            .map(change -> change.id().value())
            .toList();
    Map<String, Long> present = versions(forgotten);
    List<Op> operations = new ArrayList<>();
    for (IndexChange change : changes) {
      switch (change) {
        case IndexChange.Put put ->
            operations.add(new Op(put, put(put), put.document().size() + 100));
        case IndexChange.Forget forget ->
            Optional.ofNullable(present.get(forget.id().value()))
                .ifPresent(version -> operations.add(new Op(forget, delete(forget, version), 100)));
      }
    }
    return operations;
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

  private BulkOperation delete(IndexChange.Forget forget, long version) {
    return BulkOperation.of(
        operation ->
            operation.delete(
                delete ->
                    delete
                        .index(target)
                        .id(forget.id().value())
                        .version(version)
                        .versionType(VersionType.ExternalGte)));
  }

  private void write(List<Op> bulk, Written written) throws IOException {
    if (bulk.isEmpty()) {
      return;
    }
    List<BulkResponseItem> items;
    try {
      items =
          client
              .bulk(BulkRequest.of(b -> b.operations(bulk.stream().map(Op::operation).toList())))
              .items();
    } catch (ElasticsearchException refused) {
      refusedWhole(bulk, written, refused);
      return;
    }
    List<Op> conflicts = new ArrayList<>();
    for (int i = 0; i < bulk.size(); i++) {
      Op op = bulk.get(i);
      BulkResponseItem item = items.get(i);
      if (item.status() == CONFLICT) {
        conflicts.add(op);
      } else {
        account(op, item, written);
      }
    }
    settle(conflicts, written);
  }

  /// A request that is refused as a whole is tried change by change, so that one does not hold up
  /// the others.
  private void refusedWhole(List<Op> bulk, Written written, ElasticsearchException refused)
      throws IOException {
    if (!forGood(refused.status())) {
      throw refused;
    }
    if (bulk.size() == 1) {
      written.refused(bulk.getFirst().change(), String.valueOf(refused.getMessage()));
      return;
    }
    for (Op op : bulk) {
      write(List.of(op), written);
    }
  }

  private static void account(Op op, BulkResponseItem item, Written written) {
    boolean gone = op.change() instanceof IndexChange.Forget && item.status() == NOT_FOUND;
    String reason = reason(item);
    if (item.error() == null || gone) {
      written.done(op.change());
    } else if (forGood(item.status())) {
      written.refused(op.change(), reason);
    } else {
      throw new IndexAwayException("The index refuses for now: " + reason);
    }
  }

  private static String reason(BulkResponseItem item) {
    var error = item.error();
    if (error == null) {
      return "";
    }
    var cause = error.causedBy();
    String why = cause == null || cause.reason() == null ? "" : ": " + cause.reason();
    return error.type() + ": " + error.reason() + why;
  }

  /// Whether the same request would be refused again.
  private static boolean forGood(int status) {
    return status == BAD || status == TOO_LARGE;
  }

  /// A conflict says that the index holds a later revision, or that it held one which was erased.
  private void settle(List<Op> conflicts, Written written) throws IOException {
    if (conflicts.isEmpty()) {
      return;
    }
    Map<String, Long> held =
        versions(conflicts.stream().map(op -> op.change().id().value()).toList());
    for (Op op : conflicts) {
      Long version = held.get(op.change().id().value());
      boolean older =
          op.change() instanceof IndexChange.Put put && version != null && version < put.revision();
      if (older) {
        throw new IndexAwayException(
            "A conflict, yet the index holds an older revision of " + op.change().id());
      }
      written.conflict();
    }
  }

  /// The versions of those that are there now, searchable yet or not.
  private Map<String, Long> versions(List<String> ids) throws IOException {
    Map<String, Long> versions = new HashMap<>();
    if (ids.isEmpty()) {
      return versions;
    }
    var answer =
        client.mget(get -> get.index(target).ids(ids).source(s -> s.fetch(false)), Void.class);
    for (MultiGetResponseItem<Void> item : answer.docs()) {
      if (item.isFailure()) {
        throw new IndexAwayException("The index does not tell: " + item.failure().error().reason());
      }
      Long version = item.result().version();
      if (item.result().found() && version != null) {
        versions.put(item.result().id(), version);
      }
    }
    return versions;
  }
}
