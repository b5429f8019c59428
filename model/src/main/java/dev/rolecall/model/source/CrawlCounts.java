package dev.rolecall.model.source;

/// The number of postings that a crawl saw: `seen = added + changed + unchanged + failed`.
///
/// @param added not seen before
/// @param failed listed by the board but unreadable
public record CrawlCounts(int seen, int added, int changed, int unchanged, int failed) {
  public static final CrawlCounts ZERO = new CrawlCounts(0, 0, 0, 0, 0);

  public boolean balanced() {
    return seen == added + changed + unchanged + failed;
  }
}
