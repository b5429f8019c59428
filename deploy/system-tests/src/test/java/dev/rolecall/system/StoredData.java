package dev.rolecall.system;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.store.Endpoints;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that a platform stores: each table, topic, index and file.
final class StoredData {
  /// Reads everything of one kind.
  interface Reader {
    void read(Visitor visitor) throws Exception;
  }

  interface Visitor {
    /// @param place such as `table accounts`
    void visit(String place, byte[] content);
  }

  private final List<Reader> readers;

  StoredData(Endpoints stores, DataDirectory data) {
    this.readers =
        List.of(
            new StoredTables(stores.database()),
            new StoredTopics(stores.kafka()),
            new StoredIndexes(stores.elasticsearch()),
            new StoredFiles(data.path()));
  }

  /// By the name of the trace, all places that have it.
  Map<String, SortedSet<String>> find(List<Trace> traces) throws Exception {
    Map<String, SortedSet<String>> found = new TreeMap<>();
    for (Reader reader : readers) {
      reader.read((place, content) -> note(traces, place, content, found));
    }
    return found;
  }

  private static void note(
      List<Trace> traces, String place, byte[] content, Map<String, SortedSet<String>> found) {
    String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (Trace trace : traces) {
      if (trace.isIn(text)) {
        found.computeIfAbsent(trace.name(), _ -> new TreeSet<>()).add(place);
      }
    }
  }
}
