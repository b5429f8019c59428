package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.ingest.merge.state.MergeCaches;
import dev.rolecall.ingest.merge.state.MergeChange;
import dev.rolecall.ingest.merge.state.MergeStores;
import dev.rolecall.ingest.merge.state.PendingRoles;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/// Runs the commits of merging: the test decides what is handled in one commit, while the test
/// driver of Kafka Streams commits after each record.
final class CommitDriver implements AutoCloseable {
  private static final MergeCaches CACHES = new MergeCaches(1_000_000);

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MockProcessorContext<String, byte[]> context;
  private final List<? extends StateStore> stores;
  private final CommitProcessor commits;

  CommitDriver(Path state, Instant now) {
    this.context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), state.toFile());
    this.stores = MergeStores.all(CACHES).stream().map(this::open).toList();
    this.commits = new CommitProcessor(SettableClock.at(now), new MergeMeters(meters), CACHES);
    commits.init(context);
  }

  private StateStore open(StoreBuilder<?> builder) {
    StateStore store = builder.withLoggingDisabled().build();
    store.init(context.getStateStoreContext(), store);
    return store;
  }

  void change(Role role) {
    PendingRoles pending = context.getStateStore(PendingRoles.NAME);
    pending.add(new MergeChange.Updated(role, ContentFeatures.of(role)));
  }

  /// Handles the changes since the last commit.
  ///
  /// @return the jobs that were published
  List<Job> commit() {
    context.resetForwards();
    commits.process(new Record<>("", RoleCollector.CHANGE_MARKER, 0));
    return context.forwarded().stream()
        .map(forward -> Codecs.JOB.read(forward.record().value()))
        .toList();
  }

  double count(String meter) {
    return meters.find(meter).counters().stream().mapToDouble(c -> c.count()).sum();
  }

  @Override
  public void close() {
    stores.forEach(StateStore::close);
  }
}
