package dev.rolecall.search.index.consumer;

import java.util.ArrayList;
import java.util.List;

/// The outcome of writing changes.
final class BulkResult {
  /// A change that the index rejects permanently.
  record Rejected(IndexChange change, String reason) {}

  private final List<Rejected> rejected = new ArrayList<>();
  private int indexed;
  private int deleted;
  private int conflicts;

  void succeeded(IndexChange change) {
    switch (change) {
      case IndexChange.Put _ -> indexed++;
      case IndexChange.Delete _ -> deleted++;
    }
  }

  void conflict() {
    conflicts++;
  }

  void rejected(IndexChange change, String reason) {
    rejected.add(new Rejected(change, reason));
  }

  int indexed() {
    return indexed;
  }

  int deleted() {
    return deleted;
  }

  /// Changes that were not written, because the index had a later revision.
  int conflicts() {
    return conflicts;
  }

  List<Rejected> rejected() {
    return List.copyOf(rejected);
  }
}
