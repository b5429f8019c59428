package dev.rolecall.ingest.web;

import dev.rolecall.model.source.CrawlOutcome;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The outcomes of crawls.
@RestController
class CrawlController {
  private final CrawlHistory history;

  CrawlController(CrawlHistory history) {
    this.history = history;
  }

  /// The counts of crawls: in total, by source, and of the latest crawls.
  record Crawls(CrawlTotals totals, Map<String, CrawlTotals> bySource, List<CrawlOutcome> crawls) {}

  @GetMapping("/api/v1/crawls")
  Crawls crawls() {
    Map<String, CrawlTotals> bySource = history.bySource();
    CrawlTotals all = bySource.values().stream().reduce(CrawlTotals.NONE, CrawlTotals::plus);
    return new Crawls(all, bySource, history.latest());
  }
}
