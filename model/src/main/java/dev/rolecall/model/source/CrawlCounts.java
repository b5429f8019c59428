package dev.rolecall.model.source;

/// How many postings a crawl saw: `seen = fresh + changed + unchanged + failed`.
///
/// @param fresh not seen before ("new")
/// @param failed listed by the board but unreadable
public record CrawlCounts(int seen, int fresh, int changed, int unchanged, int failed) {
  public static final CrawlCounts ZERO = new CrawlCounts(0, 0, 0, 0, 0);

  public boolean balanced() {
    return seen == fresh + changed + unchanged + failed;
  }
}
