package dev.rolecall.ingest.merge.state;

import dev.rolecall.model.RoleKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// The changes of one task since its last commit, in memory only. They are handled before the
/// commit; after a crash the transaction is rolled back and their records are read again.
///
/// Of several updates of one role only the last one is kept. A removal is not combined with
/// updates: it starts another round, so that the rounds preserve the order of the records.
public final class PendingRoles implements StateStore {
  public static final String NAME = "merge-pending";

  private final MergeCaches caches;
  private List<Map<Object, MergeChange>> rounds = new ArrayList<>();
  private int counted;
  private boolean open;

  private PendingRoles(MergeCaches caches) {
    this.caches = caches;
  }

  public void add(MergeChange change) {
    Object key = keyOf(change);
    MergeChange before = rounds.isEmpty() ? null : rounds.getLast().get(key);
    if (rounds.isEmpty() || before != null && before.getClass() != change.getClass()) {
      rounds.add(new LinkedHashMap<>());
    }
    if (rounds.getLast().put(key, change) == null) {
      count(1);
    }
  }

  /// Removes and returns all changes, round by round.
  public List<List<MergeChange>> take() {
    List<Map<Object, MergeChange>> result = rounds;
    clear();
    return result.stream().map(round -> List.copyOf(round.values())).toList();
  }

  public boolean isEmpty() {
    return rounds.isEmpty();
  }

  /// Whether all tasks together have so many changes that this one must commit.
  public boolean full() {
    return caches.full();
  }

  private void clear() {
    rounds = new ArrayList<>();
    count(-counted);
  }

  private void count(int changes) {
    counted += changes;
    caches.addPending(changes);
  }

  private static Object keyOf(MergeChange change) {
    return switch (change) {
      case MergeChange.Updated updated -> updated.role().key();
      case MergeChange.Removed removed -> removed.role();
      case MergeChange.Decided decided ->
          List.<RoleKey>of(decided.decision().roleA(), decided.decision().roleB());
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (_, _) -> {});
    clear();
    open = true;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    clear();
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /// Builds the store of a task.
  record Builder(MergeCaches caches) implements StoreBuilder<PendingRoles> {
    @Override
    public StoreBuilder<PendingRoles> withCachingEnabled() {
      return this;
    }

    @Override
    public StoreBuilder<PendingRoles> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<PendingRoles> withLoggingEnabled(Map<String, String> config) {
      throw new UnsupportedOperationException("Changes of one commit are not logged");
    }

    @Override
    public StoreBuilder<PendingRoles> withLoggingDisabled() {
      return this;
    }

    @Override
    public PendingRoles build() {
      return new PendingRoles(caches);
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }

    @Override
    public String name() {
      return NAME;
    }
  }
}
