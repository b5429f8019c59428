package dev.rolecall.search.index.consumer;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;

/// A change and the bulk operation that applies it.
///
/// @param bytes in a request, approximately
record BulkOp(IndexChange change, BulkOperation operation, long bytes) {
  private static final long ACTION_BYTES = 100;

  /// Writes the document unless the index has a later revision.
  ///
  /// @param target the alias to write to; if it is missing, the operation fails and creates no
  ///   index
  static BulkOp put(String target, IndexChange.Put put) {
    BulkOperation operation =
        BulkOperation.of(
            op ->
                op.<BinaryData>index(
                    index ->
                        index
                            .index(target)
                            .id(put.id().value())
                            .version(put.revision())
                            .versionType(VersionType.ExternalGte)
                            .requireAlias(true)
                            .document(put.document())));
    return new BulkOp(put, operation, put.document().size() + ACTION_BYTES);
  }

  /// Deletes the document if it is still the stored version. This uses the sequence number, because
  /// a delete with an external version would create an index where the alias is missing.
  static BulkOp delete(String target, IndexChange.Delete delete, StoredVersion stored) {
    BulkOperation operation =
        BulkOperation.of(
            op ->
                op.delete(
                    it ->
                        it.index(target)
                            .id(delete.id().value())
                            .ifSeqNo(stored.seqNo())
                            .ifPrimaryTerm(stored.primaryTerm())));
    return new BulkOp(delete, operation, ACTION_BYTES);
  }
}
