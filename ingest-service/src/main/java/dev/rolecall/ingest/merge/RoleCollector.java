package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.state.MergeChange;
import dev.rolecall.ingest.merge.state.PendingRoles;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/// Decodes and checks records, and collects their changes until the commit. Forwards
/// [#CHANGE_MARKER] for each change, and a dead letter for each record that cannot be handled.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class RoleCollector implements FixedKeyProcessor<String, byte[], Object> {
  /// The placeholder for a collected change.
  static final byte[] CHANGE_MARKER = {1};

  /// The timestamp of all markers. They have one key, and the records of several producers are not
  /// ordered by time: Kafka Streams would log a warning for each marker that is older than the
  /// previous one.
  private static final long MARKER_TIME = 0;

  private final Clock clock;
  private final AdaptiveCommit adaptiveCommit;
  private final DeadLetters deadLetters;
  private final MergeMeters meters;
  private FixedKeyProcessorContext<String, Object> context;
  private PendingRoles pending;
  private AdaptiveCommit.Task taskCommits;

  RoleCollector(Clock clock, AdaptiveCommit adaptiveCommit, MergeMeters meters) {
    this.clock = clock;
    this.adaptiveCommit = adaptiveCommit;
    this.deadLetters = new DeadLetters("merge", clock);
    this.meters = meters;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.pending = processorContext.getStateStore(PendingRoles.NAME);
    this.taskCommits = adaptiveCommit.start(processorContext);
  }

  @Override
  public void process(FixedKeyRecord<String, byte[]> record) {
    taskCommits.onRecord();
    try {
      @Nullable MergeChange change = change(record);
      if (change != null) {
        pending.add(change);
        context.forward(record.withValue(CHANGE_MARKER).withTimestamp(MARKER_TIME));
      }
    } catch (UnreadableRecordException | IllegalArgumentException e) {
      deadLetter(record, DeadLetters.reason(e));
    }
    if (pending.full()) {
      context.commit();
    }
  }

  private @Nullable MergeChange change(FixedKeyRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      boolean moved = record.headers().lastHeader(Topics.MOVED) != null;
      RoleKey role = role(record.key());
      return role == null ? null : new MergeChange.Removed(role, moved);
    }
    return JsonCodec.schemaOf(value).startsWith("merge-decision/")
        ? new MergeChange.Decided(Codecs.MERGE_DECISION.read(value))
        : updated(Codecs.ROLE.read(value));
  }

  /// Checks that a job can be built from the role: a failure at the commit would stop the stream.
  private MergeChange updated(Role role) {
    try {
      RoleFeatures features = RoleFeatures.of(role);
      Instant now = clock.instant();
      DerivedFlag.of(List.of(features), now);
      DerivedFlag.nextChange(List.of(features), now);
      return new MergeChange.Updated(role, features.content());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "Cannot build a job from this role: " + DeadLetters.reason(e), e);
    }
  }

  private static @Nullable RoleKey role(@Nullable String key) {
    try {
      return key == null ? null : RoleKey.parse(key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void deadLetter(FixedKeyRecord<String, byte[]> record, String reason) {
    meters.deadLettered();
    DeadLetter letter =
        deadLetters.of(context.recordMetadata(), record.key(), record.value(), reason);
    context.forward(record.withValue(letter));
  }
}
