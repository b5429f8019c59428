package dev.rolecall.bench.pipeline;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What is on the topics after a run, read once everything is done.
///
/// @param crawled new and changed postings that crawls reported
/// @param normalized of them
/// @param rejected of them
/// @param deadLettered of them
/// @param balanced whether the counts of every crawl match
/// @param roleRecords written to `postings.v1`
/// @param jobRecords written to `jobs.v1`
/// @param jobBytes their size, uncompressed
/// @param jobs different jobs that are not erased
/// @param openJobs of them
/// @param deadLetters records on all dead letter topics
record TopicTotals(
    long crawled,
    long normalized,
    long rejected,
    long deadLettered,
    boolean balanced,
    long roleRecords,
    long jobRecords,
    long jobBytes,
    long jobs,
    long openJobs,
    long deadLetters) {

  static TopicTotals read(KafkaAccess kafka, Topics topics) {
    Crawls crawls = new Crawls();
    kafka.read(topics.crawls(), m -> crawls.add(Codecs.CRAWL_OUTCOME.read(m.value())));
    AtomicLong roles = new AtomicLong();
    kafka.read(topics.postings(), _ -> roles.incrementAndGet());
    Jobs jobs = new Jobs();
    kafka.read(topics.jobs(), m -> jobs.add(m.key(), m.value()));
    AtomicLong dead = new AtomicLong();
    topics
        .withDeadLetters()
        .forEach(topic -> kafka.read(topics.deadLettersOf(topic), _ -> dead.incrementAndGet()));
    return new TopicTotals(
        crawls.crawled,
        crawls.normalized,
        crawls.rejected,
        crawls.deadLettered,
        crawls.balanced,
        roles.get(),
        jobs.records,
        jobs.bytes,
        jobs.open.size(),
        jobs.open.values().stream().filter(open -> open).count(),
        dead.get());
  }

  private static final class Crawls {
    private long crawled;
    private long normalized;
    private long rejected;
    private long deadLettered;
    private boolean balanced = true;

    void add(CrawlOutcome outcome) {
      crawled += outcome.counts().added() + outcome.counts().changed();
      normalized += outcome.normalized();
      rejected += outcome.totalRejected();
      deadLettered += outcome.deadLettered();
      balanced &= outcome.balanced();
    }
  }

  private static final class Jobs {
    private final Map<String, Boolean> open = new HashMap<>();
    private long records;
    private long bytes;

    void add(String key, byte @org.jspecify.annotations.Nullable [] value) {
      records++;
      if (value == null) {
        open.remove(key);
        return;
      }
      bytes += value.length;
      Job job = Codecs.JOB.read(value);
      open.put(key, job.status() == JobStatus.OPEN && job.mergedInto() == null);
    }
  }
}
