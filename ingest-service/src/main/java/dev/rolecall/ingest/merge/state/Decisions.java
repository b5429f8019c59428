package dev.rolecall.ingest.merge.state;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.MergeDecision;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// Operators' decisions, by employer. There are few, so all are kept in memory.
public final class Decisions {
  private final KeyValueStore<String, MergeDecision> store;
  private final Map<CompanyId, Map<String, MergeDecision>> byEmployer = new HashMap<>();

  Decisions(KeyValueStore<String, MergeDecision> store) {
    this.store = store;
    try (KeyValueIterator<String, MergeDecision> all = store.all()) {
      all.forEachRemaining(entry -> index(entry.key, entry.value));
    }
  }

  public void put(MergeDecision decision) {
    String key = decision.employer() + "|" + decision.roleA() + "|" + decision.roleB();
    store.put(key, decision);
    index(key, decision);
  }

  public List<MergeDecision> of(CompanyId employer) {
    return List.copyOf(byEmployer.getOrDefault(employer, Map.of()).values());
  }

  private void index(String key, MergeDecision decision) {
    byEmployer.computeIfAbsent(decision.employer(), _ -> new LinkedHashMap<>()).put(key, decision);
  }
}
