package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// One task of normalising: the boards of one partition.
@SuppressWarnings("NullAway.Init") // Kafka calls init before anything else
final class NormalizeProcessor implements Processor<String, byte[], String, Object> {
  static final String CRAWL_TALLIES = "crawl-tallies";

  private final Normalizer normalizer;
  private final Clock clock;
  private final Duration expiryTick;
  private ProcessorContext<String, Object> context;
  private PostingStore postings;
  private KeyValueStore<String, CrawlTally> tallies;

  NormalizeProcessor(Normalizer normalizer, Clock clock, Duration expiryTick) {
    this.normalizer = normalizer;
    this.clock = clock;
    this.expiryTick = expiryTick;
  }

  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    this.context = processorContext;
    this.postings = new PostingStore(processorContext);
    this.tallies = processorContext.getStateStore(CRAWL_TALLIES);
    processorContext.schedule(expiryTick, PunctuationType.WALL_CLOCK_TIME, _ -> expire());
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() == null || record.value() == null) {
      erase(record.key());
      return;
    }
    try {
      switch (Codecs.readRaw(record.value())) {
        case RawPosting posting -> normalize(posting, record.value());
        case CrawlReport report -> finish(report);
      }
    } catch (UnreadableRecordException unreadable) {
      deadLetter(record.key(), record.value(), reason(unreadable));
    }
  }

  private void normalize(RawPosting raw, byte[] bytes) {
    PostingRoles before = postings.get(raw.key());
    PostingUpdate update = new PostingUpdate(raw, normalizer.version(), clock.instant());
    CrawlTally tally = tally(raw.crawlId());
    switch (outcome(raw)) {
      case Normalized.Openings openings -> {
        PostingRoles after = update.to(openings.openings(), before);
        tally = tellChanges(before, after, tally.normalized(openings.openings().size()));
      }
      case Normalized.Rejected rejected ->
          tally = tellChanges(before, update.toNothing(before), tally.rejected(rejected.reason()));
      case Normalized.Unreadable unreadable -> {
        deadLetter(raw.key().toString(), bytes, unreadable.reason());
        tally = tally.withDeadLetter();
      }
    }
    tallies.put(raw.crawlId(), tally);
  }

  /// A rule that fails on a posting must not stop the stream: the posting becomes a dead letter.
  private Normalized outcome(RawPosting raw) {
    try {
      return normalizer.normalize(raw);
    } catch (RuntimeException fault) {
      return new Normalized.Unreadable("The normaliser failed: " + reason(fault));
    }
  }

  private void finish(CrawlReport report) {
    CrawlTally tally = tally(report.crawlId());
    BoardSweep sweep = new BoardSweep(report);
    if (sweep.speaks()) {
      for (PostingRoles before : postings.ofBoard(report.board())) {
        List<Role> changes = sweep.changes(before);
        if (!changes.isEmpty()) {
          tally = tellChanges(before, before.with(changes), tally);
        }
      }
    }
    tallies.delete(report.crawlId());
    CrawlOutcome outcome = tally.outcomeOf(report);
    forward(report.board().toString(), outcome, NormalizeTopology.CRAWLS);
  }

  private void expire() {
    Instant now = clock.instant();
    for (PostingRoles before : postings.expiredAt(now)) {
      Instant at = Objects.requireNonNull(before.expiresAt());
      List<Role> closed =
          before
              .open()
              .map(role -> role.withPosting(role.posting().close(CloseReason.EXPIRED, at)))
              .toList();
      tellChanges(before, before.with(closed), CrawlTally.ZERO);
    }
  }

  /// A raw posting was erased: so are its roles.
  private void erase(@Nullable String key) {
    if (key == null || key.endsWith(":~crawl-report")) {
      return;
    }
    PostingRoles before = postings.get(PostingKey.parse(key));
    before.roles().forEach(role -> forward(role.key(), new RoutedRole(role.employer(), null)));
    postings.remove(before);
  }

  private CrawlTally tellChanges(PostingRoles before, PostingRoles after, CrawlTally tally) {
    CrawlTally told = tally;
    for (Role role : after.roles()) {
      Role was = before.role(role.key().slug()).orElse(null);
      if (!role.equals(was)) {
        forward(role.key(), RoutedRole.of(role));
      }
      boolean wasOpen = was == null || was.posting().open();
      if (role.posting().closed() != null && wasOpen) {
        told = told.closed(role.posting().closed().reason().name());
      }
    }
    postings.put(after);
    return told;
  }

  private CrawlTally tally(String crawlId) {
    CrawlTally known = tallies.get(crawlId);
    return known == null ? CrawlTally.ZERO : known;
  }

  private void deadLetter(String key, byte[] bytes, String reason) {
    var from = context.recordMetadata();
    DeadLetter letter =
        new DeadLetter(
            from.map(m -> m.topic()).orElse(""),
            from.map(m -> m.partition()).orElse(-1),
            from.map(m -> m.offset()).orElse(-1L),
            key,
            Base64.getEncoder().encodeToString(bytes),
            reason,
            "normalize",
            clock.instant());
    forward(key, letter, NormalizeTopology.DEAD_LETTERS);
  }

  private void forward(Object key, RoutedRole routed) {
    forward(key.toString(), routed, NormalizeTopology.ROLES);
  }

  private void forward(String key, Object value, String sink) {
    context.forward(new Record<>(key, value, clock.millis()), sink);
  }

  private static String reason(RuntimeException fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
