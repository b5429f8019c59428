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

/// One task of normalizing: the boards of one partition.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class NormalizeProcessor implements Processor<String, byte[], String, Object> {
  /// How soon a role closes after it has expired.
  private static final Duration EXPIRY_INTERVAL = Duration.ofSeconds(30);

  private static final String REPORT_ID = "~crawl-report";

  private final SafeNormalizer reading;
  private final Clock clock;
  private final AdaptiveCommit pace;
  private final DeadLetters deadLetters;
  private final NormalizeMeters meters;
  private ProcessorContext<String, Object> context;
  private PostingStore postings;
  private CrawlStore crawls;
  private AdaptiveCommit.Task commits;

  NormalizeProcessor(
      Normalizer normalizer, Clock clock, AdaptiveCommit pace, MeterRegistry registry) {
    this.reading = new SafeNormalizer(normalizer, clock);
    this.clock = clock;
    this.pace = pace;
    this.deadLetters = new DeadLetters("normalize", clock);
    this.meters = new NormalizeMeters(registry);
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.postings = new PostingStore(processorContext);
    this.crawls = new CrawlStore(processorContext);
    processorContext.schedule(EXPIRY_INTERVAL, PunctuationType.WALL_CLOCK_TIME, _ -> expire());
    this.commits = pace.start(processorContext);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    commits.onRecord();
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
    } catch (UnreadableRecordException unreadable) {
      deadLetter(record, DeadLetters.reason(unreadable));
      key.ifPresent(posting -> crawls.countUnreadable(posting.board()));
    }
  }

  private void normalize(RawPosting raw, Record<String, byte[]> record) {
    PostingRoles before = postings.get(raw.key());
    boolean replayed = record.headers().lastHeader(DeadLetters.REPLAYED) != null;
    RecordRecency arrival = RecordRecency.of(raw, before, offset(), replayed);
    if (arrival != RecordRecency.NEW) {
      meters.repeated(arrival);
    }
    if (arrival == RecordRecency.LATE) {
      return;
    }
    SafeNormalizer.Read read = reading.read(raw, before, arrival == RecordRecency.AGAIN);
    CrawlCounter tally = count(read.outcome(), record, crawls.tally(raw.crawlId()));
    PostingRoles after = read.after().read(new HandledVersion(offset(), raw.readAt()));
    tally = publishChanges(before, after, tally);
    if (arrival == RecordRecency.NEW) {
      crawls.put(raw.crawlId(), tally);
    }
  }

  private CrawlCounter count(
      Normalized outcome, Record<String, byte[]> record, CrawlCounter tally) {
    return switch (outcome) {
      case Normalized.Openings found -> {
        meters.normalized(found.openings().size());
        yield tally.normalized(found.openings().size());
      }
      case Normalized.Rejected rejected -> {
        meters.rejected(rejected.reason());
        yield tally.rejected(rejected.reason());
      }
      case Normalized.Unreadable unreadable -> {
        deadLetter(record, unreadable.reason());
        yield tally.withDeadLetter();
      }
    };
  }

  private void finish(CrawlReport report) {
    if (crawls.handled(report, offset())) {
      return;
    }
    CrawlCounter tally = crawls.close(report, offset());
    CrawlComparison comparison = new CrawlComparison(report);
    if (comparison.isComplete()) {
      for (PostingRoles before : postings.changedBy(comparison, report.board())) {
        Optional<PostingRoles> after = comparison.after(before);
        if (after.isPresent()) {
          tally = publishChanges(before, after.get(), tally);
        }
      }
    }
    forward(report.board().toString(), tally.outcomeOf(report), NormalizeTopology.CRAWLS);
  }

  private void expire() {
    for (PostingRoles before : postings.expiredAt(clock.instant())) {
      Instant at = Objects.requireNonNull(before.expiresAt());
      List<Role> closed =
          before
              .open()
              .map(role -> role.withPosting(role.posting().close(CloseReason.EXPIRED, at)))
              .toList();
      publishChanges(before, before.with(closed), CrawlCounter.ZERO);
    }
  }

  /// A raw posting was erased: so are its roles.
  private void erase(PostingKey key) {
    PostingRoles before = postings.get(key);
    before.roles().forEach(role -> tombstone(role, new RecordHeaders()));
    postings.remove(before);
  }

  private CrawlCounter publishChanges(PostingRoles before, PostingRoles after, CrawlCounter tally) {
    CrawlCounter counted = tally;
    for (Role role : after.roles()) {
      Role was = before.role(role.key().slug()).orElse(null);
      if (was != null && !was.employer().equals(role.employer())) {
        tombstone(was, new RecordHeaders().add(Topics.MOVED, new byte[0]));
      }
      if (!role.equals(was)) {
        forward(role.key().toString(), RoutedRole.of(role), NormalizeTopology.ROLES);
      }
      Closed closed = role.posting().closed();
      if (closed != null && (was == null || was.posting().open())) {
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
    } catch (IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }
}
