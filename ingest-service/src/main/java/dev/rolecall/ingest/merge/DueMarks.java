package dev.rolecall.ingest.merge;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// When jobs' marks may change although nobody says anything, by time.
///
/// An entry that no longer holds costs one look at a job, and is gone then.
final class DueMarks {
  static final String STORE = "due-marks";

  private final KeyValueStore<String, String> due;

  DueMarks(ProcessorContext<?, ?> context) {
    this.due = context.getStateStore(STORE);
  }

  void remember(CompanyId employer, RoleKey founder, Instant at) {
    due.putIfAbsent(time(at) + "|" + employer + "|" + founder, "");
  }

  /// Hands over each founder whose job is due, once.
  void take(Instant now, BiConsumer<CompanyId, RoleKey> taker) {
    List<String> reached = new ArrayList<>();
    try (KeyValueIterator<String, String> entries = due.range("0", time(now) + "}")) {
      while (entries.hasNext()) {
        KeyValue<String, String> entry = entries.next();
        reached.add(entry.key);
      }
    }
    for (String key : reached) {
      due.delete(key);
      String[] parts = key.split("\\|", 3);
      taker.accept(CompanyId.of(parts[1]), RoleKey.parse(parts[2]));
    }
  }

  /// Twelve digits, which sort as numbers until the year 33,658.
  private static String time(Instant at) {
    return String.format(java.util.Locale.ROOT, "%012d", Math.max(0, at.getEpochSecond()));
  }
}
