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
/// Of several updates of one role the last one counts. A removal is not combined with updates: it
/// starts another round, so that rounds one after the other give the order of the records.
public final class PendingRoles implements StateStore {
  public static final String NAME = "merge-pending";

  private List<Map<Object, MergeChange>> rounds = new ArrayList<>();
  private boolean open;

  public void add(MergeChange change) {
    Object subject = subject(change);
    MergeChange before = rounds.isEmpty() ? null : rounds.getLast().get(subject);
    if (rounds.isEmpty() || before != null && before.getClass() != change.getClass()) {
      rounds.add(new LinkedHashMap<>());
    }
    rounds.getLast().put(subject, change);
  }

  /// Takes all changes out, round by round.
  public List<List<MergeChange>> take() {
    List<Map<Object, MergeChange>> taken = rounds;
    rounds = new ArrayList<>();
    return taken.stream().map(round -> List.copyOf(round.values())).toList();
  }

  public int size() {
    return rounds.stream().mapToInt(Map::size).sum();
  }

  private static Object subject(MergeChange change) {
    return switch (change) {
      case MergeChange.Updated updated -> updated.role().key();
      case MergeChange.Removed removed -> removed.role();
      case MergeChange.Decided decided ->
          List.<RoleKey>of(decided.decision().one(), decided.decision().other());
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (_, _) -> {});
    rounds = new ArrayList<>();
    open = true;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    rounds = new ArrayList<>();
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
  static final class Builder implements StoreBuilder<PendingRoles> {
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
      return new PendingRoles();
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
