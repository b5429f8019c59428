package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/// A task that normalizes the postings of the boards of one partition.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class NormalizeProcessor implements Processor<String, byte[], String, Object> {
  /// How often expired roles are closed.
  private static final Duration EXPIRY_INTERVAL = Duration.ofSeconds(30);

  private static final String REPORT_ID = "~crawl-report";

  private final SafeNormalizer normalizer;
  private final Clock clock;
  private final AdaptiveCommit adaptiveCommit;
  private final DeadLetters deadLetters;
  private final NormalizeMeters meters;
  private ProcessorContext<String, Object> context;
  private PostingStore postings;
  private CrawlStore crawls;
  private AdaptiveCommit.Task taskCommits;

  NormalizeProcessor(
      Normalizer normalizer, Clock clock, AdaptiveCommit adaptiveCommit, MeterRegistry registry) {
    this.normalizer = new SafeNormalizer(normalizer, clock);
    this.clock = clock;
    this.adaptiveCommit = adaptiveCommit;
    this.deadLetters = new DeadLetters("normalize", clock);
    this.meters = new NormalizeMeters(registry);
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.postings = new PostingStore(processorContext);
    this.crawls = new CrawlStore(processorContext);
    processorContext.schedule(EXPIRY_INTERVAL, PunctuationType.WALL_CLOCK_TIME, _ -> expire());
    this.taskCommits = adaptiveCommit.start(processorContext);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    taskCommits.onRecord();
    Optional<PostingKey> key = key(record);
    byte[] value = record.value();
    if (value == null) {
      key.filter(posting -> !posting.externalId().equals(REPORT_ID)).ifPresent(this::erase);
      return;
    }
    try {
      switch (Codecs.readRaw(value)) {
        case RawPosting posting -> normalize(posting, record);
        case CrawlReport report -> finish(report);
      }
    } catch (UnreadableRecordException e) {
      deadLetter(record, DeadLetters.reason(e));
      key.ifPresent(posting -> crawls.countUnreadable(posting.board()));
    }
  }

  private void normalize(RawPosting raw, Record<String, byte[]> record) {
    PostingRoles before = postings.get(raw.key());
    boolean replayed = record.headers().lastHeader(DeadLetters.REPLAYED) != null;
    VersionStatus status = VersionStatus.of(raw, before, offset(), replayed);
    if (status != VersionStatus.NEW) {
      meters.repeated(status);
    }
    if (status == VersionStatus.SUPERSEDED) {
      return;
    }
    SafeNormalizer.Result result =
        normalizer.normalize(raw, before, status == VersionStatus.REPEATED);
    CrawlCounter counter = count(result.outcome(), record, crawls.counter(raw.crawlId()));
    PostingRoles after = result.after().withLastHandled(new HandledVersion(offset(), raw.readAt()));
    counter = publishChanges(before, after, counter);
    if (status == VersionStatus.NEW) {
      crawls.put(raw.crawlId(), counter);
    }
  }

  private CrawlCounter count(
      Normalized outcome, Record<String, byte[]> record, CrawlCounter counter) {
    return switch (outcome) {
      case Normalized.Openings found -> {
        meters.normalized(found.openings().size());
        yield counter.normalized(found.openings().size());
      }
      case Normalized.Rejected rejected -> {
        meters.rejected(rejected.reason());
        yield counter.rejected(rejected.reason());
      }
      case Normalized.Unreadable unreadable -> {
        deadLetter(record, unreadable.reason());
        yield counter.withDeadLetter();
      }
    };
  }

  private void finish(CrawlReport report) {
    if (crawls.wasHandled(report, offset())) {
      return;
    }
    CrawlCounter counter = crawls.close(report, offset());
    CrawlComparison comparison = new CrawlComparison(report);
    if (comparison.isComplete()) {
      for (PostingRoles before : postings.changedBy(comparison, report.board())) {
        Optional<PostingRoles> after = comparison.after(before);
        if (after.isPresent()) {
          counter = publishChanges(before, after.get(), counter);
        }
      }
    }
    forward(report.board().toString(), counter.outcomeOf(report), NormalizeTopology.CRAWLS);
  }

  private void expire() {
    for (PostingRoles before : postings.expiredAt(clock.instant())) {
      Instant at = Objects.requireNonNull(before.expiresAt());
      List<Role> closed =
          before
              .open()
              .map(role -> role.withPosting(role.posting().close(CloseReason.EXPIRED, at)))
              .toList();
      publishChanges(before, before.withRoles(closed), CrawlCounter.ZERO);
    }
  }

  /// Erases the roles of an erased posting.
  private void erase(PostingKey key) {
    PostingRoles before = postings.get(key);
    before.roles().forEach(role -> tombstone(role, new RecordHeaders()));
    postings.remove(before);
  }

  private CrawlCounter publishChanges(
      PostingRoles before, PostingRoles after, CrawlCounter counter) {
    CrawlCounter counted = counter;
    for (Role role : after.roles()) {
      Role previous = before.role(role.key().slug()).orElse(null);
      if (previous != null && !previous.employer().equals(role.employer())) {
        tombstone(previous, new RecordHeaders().add(Topics.MOVED, new byte[0]));
      }
      if (!role.equals(previous)) {
        forward(role.key().toString(), RoutedRole.of(role), NormalizeTopology.ROLES);
      }
      Closed closed = role.posting().closed();
      if (closed != null && (previous == null || previous.posting().open())) {
        meters.closed(closed.reason().name());
        counted = counted.closed(closed.reason().name());
      }
    }
    postings.replace(before, after);
    return counted;
  }

  private void deadLetter(Record<String, byte[]> record, String reason) {
    meters.deadLettered();
    var letter = deadLetters.of(context.recordMetadata(), record.key(), record.value(), reason);
    forward(String.valueOf(record.key()), letter, NormalizeTopology.DEAD_LETTERS);
  }

  private void tombstone(Role role, Headers headers) {
    context.forward(
        new Record<>(role.key().toString(), RoutedRole.tombstone(role), clock.millis(), headers),
        NormalizeTopology.ROLES);
  }

  private void forward(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, clock.millis()), sink);
  }

  private long offset() {
    return context.recordMetadata().map(RecordMetadata::offset).orElse(-1L);
  }

  private static Optional<PostingKey> key(Record<String, byte[]> record) {
    try {
      return Optional.ofNullable(record.key()).map(PostingKey::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
