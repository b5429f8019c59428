package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.SourceId;
import java.util.Set;

/// Who writes the postings of a source. It decides whose statement counts first when the postings
/// of one opening differ, in this order.
public enum SourceKind {
  /// The employer's own board.
  EMPLOYER_BOARD,
  /// A thread in which people write, and where no one removes a posting when its opening is filled.
  THREAD,
  /// A feed that copies employers' boards, later and at times abridged.
  FEED;

  private static final Set<String> THREADS = Set.of("hn-who-is-hiring");
  private static final Set<String> FEEDS =
      Set.of("remoteok", "remotive", "arbeitnow", "himalayas", "jobicy", "themuse", "adzuna");

  public static SourceKind of(SourceId source) {
    if (THREADS.contains(source.value())) {
      return THREAD;
    }
    return FEEDS.contains(source.value()) ? FEED : EMPLOYER_BOARD;
  }
}
