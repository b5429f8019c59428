package dev.rolecall.bench.ranking;

import java.util.List;

/// A way to rank jobs for a person.
interface Ranker {
  /// Its name in reports.
  String name();

  /// The keys of the best jobs, the best first.
  List<String> rank(GradedPerson person, int limit);
}
