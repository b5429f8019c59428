package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// One task of merging: the employers of one partition.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class MergeProcessor implements Processor<String, byte[], String, Object> {
  /// How soon a mark follows the time that it depends on.
  private static final Duration REVIEW = Duration.ofMinutes(10);

  private final Clock clock;
  private final DeadLetters deadLetters;
  private final MergeMeters meters;
  private ProcessorContext<String, Object> context;
  private EmployerRoles memory;
  private Regrouping regrouping;

  MergeProcessor(Clock clock, MeterRegistry registry) {
    this.clock = clock;
    this.deadLetters = new DeadLetters("merge", clock);
    this.meters = new MergeMeters(registry);
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.memory = new EmployerRoles(processorContext);
    JobTeller teller = new JobTeller(processorContext, memory, meters, clock);
    this.regrouping = new Regrouping(memory, teller, new DueMarks(processorContext), clock);
    processorContext.schedule(REVIEW, PunctuationType.WALL_CLOCK_TIME, _ -> regrouping.reviewDue());
  }

  @Override
  public void process(Record<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      leave(record);
      return;
    }
    try {
      if (JsonCodec.schemaOf(value).startsWith("merge-decision/")) {
        decide(Codecs.MERGE_DECISION.read(value));
      } else {
        update(Codecs.ROLE.read(value), record);
      }
    } catch (UnreadableRecordException unreadable) {
      deadLetter(record, DeadLetters.reason(unreadable));
    }
  }

  private void update(Role role, Record<String, byte[]> record) {
    Optional<RuntimeException> fault = faultOf(role);
    if (fault.isEmpty()) {
      update(role);
    } else {
      deadLetter(record, "Makes no job: " + DeadLetters.reason(fault.get()));
    }
  }

  /// A role of which no job can be made must not get into memory, where it would stop the stream.
  private Optional<RuntimeException> faultOf(Role role) {
    try {
      JobAssembly.assemble(List.of(RoleFeatures.of(role)), null, clock.instant());
      return Optional.empty();
    } catch (RuntimeException fault) {
      return Optional.of(fault);
    }
  }

  private void update(Role role) {
    CompanyId employer = role.employer();
    memory
        .employerOf(role.key())
        .filter(before -> !before.equals(employer))
        .ifPresent(before -> regrouping.moveAway(before, role.key()));
    Set<RoleKey> touched =
        new LinkedHashSet<>(RelatedRoles.of(memory, employer, List.of(role.key())));
    memory.put(RoleFeatures.of(role));
    touched.addAll(RelatedRoles.of(memory, employer, List.of(role.key())));
    regrouping.update(employer, touched);
  }

  private void decide(MergeDecision decision) {
    memory.put(decision);
    List<RoleKey> both = List.of(decision.one(), decision.other());
    regrouping.update(decision.employer(), RelatedRoles.of(memory, decision.employer(), both));
  }

  /// A tombstone names no employer; which it was is known by the role.
  private void leave(Record<String, byte[]> record) {
    Optional<RoleKey> role = role(record.key());
    Optional<CompanyId> employer = role.flatMap(memory::employerOf);
    if (role.isEmpty() || employer.isEmpty()) {
      return;
    }
    if (record.headers().lastHeader(Topics.MOVED) != null) {
      regrouping.moveAway(employer.get(), role.get());
    } else {
      regrouping.erase(employer.get(), role.get());
    }
  }

  private static Optional<RoleKey> role(String key) {
    try {
      return Optional.ofNullable(key).map(RoleKey::parse);
    } catch (IllegalArgumentException noRole) {
      return Optional.empty();
    }
  }

  private void deadLetter(Record<String, byte[]> record, String reason) {
    meters.deadLettered();
    var letter = deadLetters.of(context.recordMetadata(), record.key(), record.value(), reason);
    context.forward(
        new Record<>(String.valueOf(record.key()), letter, clock.millis()),
        MergeTopology.DEAD_LETTERS);
  }
}
