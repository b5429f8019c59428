package dev.rolecall.search.index.follow;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells rejections of a document, which are permanent, from those of the index, which end when the
/// index is repaired: it may be closed or read-only.
final class Rejection {
  private static final int TOO_LARGE = 413;

  private static final Set<String> OF_THE_DOCUMENT =
      Set.of(
          "document_parsing_exception",
          "mapper_parsing_exception",
          "strict_dynamic_mapping_exception",
          "illegal_argument_exception");

  private Rejection() {}

  /// Whether the same request would be rejected again.
  ///
  /// @param type of the error, as Elasticsearch names it
  static boolean isPermanent(int status, @Nullable String type) {
    return status == TOO_LARGE || (type != null && OF_THE_DOCUMENT.contains(type));
  }

  static String reason(ErrorCause error) {
    var cause = error.causedBy();
    String details = cause == null || cause.reason() == null ? "" : ": " + cause.reason();
    return error.type() + ": " + error.reason() + details;
  }
}
