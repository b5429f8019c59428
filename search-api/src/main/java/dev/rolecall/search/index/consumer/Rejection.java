package dev.rolecall.search.index.consumer;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Distinguishes rejections of a document, which are permanent, from rejections by the index, which
/// are temporary: it may be closed or read-only.
final class Rejection {
  private static final int TOO_LARGE = 413;

  private static final Set<String> DOCUMENT_ERRORS =
      Set.of(
          "document_parsing_exception",
          "mapper_parsing_exception",
          "strict_dynamic_mapping_exception",
          "illegal_argument_exception");

  private Rejection() {}

  /// Whether the same request would be rejected again.
  ///
  /// @param type the error type of Elasticsearch
  static boolean isPermanent(int status, @Nullable String type) {
    return status == TOO_LARGE || (type != null && DOCUMENT_ERRORS.contains(type));
  }

  static String reason(ErrorCause error) {
    var cause = error.causedBy();
    String details = cause == null || cause.reason() == null ? "" : ": " + cause.reason();
    return error.type() + ": " + error.reason() + details;
  }
}
