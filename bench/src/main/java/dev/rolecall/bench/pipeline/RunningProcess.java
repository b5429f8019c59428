package dev.rolecall.bench.pipeline;

import java.util.Comparator;
import java.util.stream.Stream;

/// A part of the platform, by its name and root process.
record RunningProcess(String name, ProcessHandle root) {
  /// The root and all that it started: PostgreSQL has a process a connection, and Elasticsearch
  /// runs below its launcher.
  Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(root), root.descendants());
  }

  /// The largest: the server itself.
  ProcessHandle server() {
    return all().max(Comparator.comparingLong(ProcStatus::residentBytes)).orElse(root);
  }
}
