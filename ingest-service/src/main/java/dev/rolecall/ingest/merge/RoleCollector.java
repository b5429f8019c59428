package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.kafka.streams.CommitPace;
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

/// Decodes and checks records, and collects their changes until the commit. Forwards [#CHANGED] for
/// each change, and the dead letter of what cannot be handled.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class RoleCollector implements FixedKeyProcessor<String, byte[], Object> {
  /// Stands for a change that was collected.
  static final byte[] CHANGED = {1};

  /// All marks have one key, and records of several writers do not come in the order of their
  /// times: Kafka Streams would warn of each mark that is older than the one before.
  private static final long MARK_TIME = 0;

  private final Clock clock;
  private final CommitPace pace;
  private final DeadLetters deadLetters;
  private final MergeMeters meters;
  private FixedKeyProcessorContext<String, Object> context;
  private PendingRoles pending;
  private CommitPace.Task commits;

  RoleCollector(Clock clock, CommitPace pace, MergeMeters meters) {
    this.clock = clock;
    this.pace = pace;
    this.deadLetters = new DeadLetters("merge", clock);
    this.meters = meters;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.pending = processorContext.getStateStore(PendingRoles.NAME);
    this.commits = pace.start(processorContext);
  }

  @Override
  public void process(FixedKeyRecord<String, byte[]> record) {
    commits.onRecord();
    try {
      @Nullable MergeChange change = change(record);
      if (change != null) {
        pending.add(change);
        context.forward(record.withValue(CHANGED).withTimestamp(MARK_TIME));
      }
    } catch (UnreadableRecordException | IllegalArgumentException unreadable) {
      deadLetter(record, DeadLetters.reason(unreadable));
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

  /// Checks that a job can be made of the role: one that failed at the commit would stop the
  /// stream.
  private MergeChange updated(Role role) {
    try {
      RoleFeatures features = RoleFeatures.of(role);
      Instant now = clock.instant();
      DerivedMark.of(List.of(features), now);
      DerivedMark.nextChange(List.of(features), now);
      return new MergeChange.Updated(role, features.content());
    } catch (RuntimeException fault) {
      throw new IllegalArgumentException("Makes no job: " + DeadLetters.reason(fault), fault);
    }
  }

  private static @Nullable RoleKey role(@Nullable String key) {
    try {
      return key == null ? null : RoleKey.parse(key);
    } catch (IllegalArgumentException notARole) {
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
