package dev.rolecall.search.index;

import java.util.ArrayList;
import java.util.List;

/// What became of changes.
final class Written {
  /// A change that the index will never take.
  record Refused(IndexChange change, String reason) {}

  private final List<Refused> refused = new ArrayList<>();
  private int indexed;
  private int deleted;
  private int conflicts;

  void done(IndexChange change) {
    switch (change) {
      case IndexChange.Put _ -> indexed++;
      case IndexChange.Forget _ -> deleted++;
    }
  }

  void conflict() {
    conflicts++;
  }

  void refused(IndexChange change, String reason) {
    refused.add(new Refused(change, reason));
  }

  int indexed() {
    return indexed;
  }

  int deleted() {
    return deleted;
  }

  /// Held off, because the index had a later revision.
  int conflicts() {
    return conflicts;
  }

  List<Refused> refused() {
    return List.copyOf(refused);
  }
}
