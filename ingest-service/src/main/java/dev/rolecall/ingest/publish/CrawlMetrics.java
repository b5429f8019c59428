package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.CrawlCounts;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts and logs the postings of crawls by outcome.
final class CrawlMetrics {
  private static final Logger log = LoggerFactory.getLogger(CrawlMetrics.class);

  private final MeterRegistry meters;

  CrawlMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void record(Crawl crawl) {
    CrawlCounts counts = crawl.report().counts();
    String source = crawl.board().key().source().value();
    count(source, "seen", counts.seen());
    count(source, "new", counts.added());
    count(source, "changed", counts.changed());
    count(source, "unchanged", counts.unchanged());
    count(source, "failed", counts.failed());
    meters.counter("rolecall.crawl.held", "source", source).increment(crawl.held().size());
    crawl.held().stream()
        .findFirst()
        .ifPresent(
            first ->
                log.warn(
                    "{}: {} postings were sent to the dead letters: {}",
                    crawl.board().key(),
                    crawl.held().size(),
                    first.reason()));
    log.info(
        "{}: {} seen, {} new, {} changed, {} unchanged, {} failed{}{}",
        crawl.board().key(),
        counts.seen(),
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.failed(),
        crawl.report().complete() ? "" : "; incomplete: " + crawl.report().failure(),
        crawl.found().isEmpty() ? "" : "; " + crawl.found().size() + " boards found");
  }

  private void count(String source, String outcome, int postings) {
    meters
        .counter("rolecall.crawl.postings", "source", source, "outcome", outcome)
        .increment(postings);
  }
}
