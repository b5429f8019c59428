package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.state.MergeCaches;
import dev.rolecall.ingest.merge.state.MergeState;
import dev.rolecall.ingest.merge.state.PendingRoles;
import dev.rolecall.ingest.merge.state.StateReads;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Handles the collected changes of a task when it commits; the topology says how it is called.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class CommitProcessor implements Processor<String, byte[], String, byte[]> {
  /// How often flags that depend on the time are recomputed.
  private static final Duration FLAG_CHECK_INTERVAL = Duration.ofMinutes(10);

  private final Clock clock;
  private final MergeMeters meters;
  private final MergeCaches caches;
  private PendingRoles pending;
  private CommitMerger merger;

  CommitProcessor(Clock clock, MergeMeters meters, MergeCaches caches) {
    this.clock = clock;
    this.meters = meters;
    this.caches = caches;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    pending = context.getStateStore(PendingRoles.NAME);
    MergeState state = new MergeState(context, caches, new StateReads(meters.registry()));
    JobPublisher publisher = new JobPublisher(context, state, meters, clock);
    merger = new CommitMerger(state, new JobUpdates(state, publisher, meters, clock), publisher);
    context.schedule(
        FLAG_CHECK_INTERVAL,
        PunctuationType.WALL_CLOCK_TIME,
        _ -> merger.checkDueJobs(clock.instant()));
  }

  /// The first call of a commit takes all changes; the others find none.
  ///
  /// @throws StreamsException so that the transaction is rolled back: a dead letter for the current
  ///   record would lose the changes of the others. Kafka Streams handles its own itself, such as
  ///   that another instance has taken over the task.
  @Override
  public void process(Record<String, byte[]> changed) {
    if (pending.isEmpty()) {
      return;
    }
    try {
      merger.applyRounds(pending.take());
    } catch (StreamsException failure) {
      throw failure;
    } catch (RuntimeException failure) {
      throw new StreamsException("The changes of a commit could not be handled", failure);
    }
  }
}
