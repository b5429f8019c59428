package dev.rolecall.ingest.merge.state;

import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// The jobs whose flags may change at a given time without a change of a posting, by their oldest
/// role.
///
/// An entry may be too early: then the job is checked and scheduled again.
public final class DueJobs {
  private final KeyValueStore<String, String> due;

  DueJobs(KeyValueStore<String, String> due) {
    this.due = due;
  }

  public void add(RoleKey oldestRole, Instant at) {
    due.put(time(at) + "|" + oldestRole, "");
  }

  /// Removes and returns the oldest roles of the jobs that are due.
  public List<RoleKey> take(Instant now) {
    List<String> reached = new ArrayList<>();
    try (KeyValueIterator<String, String> entries = due.range("0", time(now) + "}")) {
      while (entries.hasNext()) {
        KeyValue<String, String> entry = entries.next();
        reached.add(entry.key);
      }
    }
    reached.forEach(due::delete);
    return reached.stream().map(key -> RoleKey.parse(key.substring(key.indexOf('|') + 1))).toList();
  }

  /// Twelve digits, which sort as numbers until the year 33,658.
  private static String time(Instant at) {
    return String.format(Locale.ROOT, "%012d", Math.max(0, at.getEpochSecond()));
  }
}
