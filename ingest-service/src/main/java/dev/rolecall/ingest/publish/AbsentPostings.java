package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.SeenPosting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// The postings that a complete crawl did not list: which of them are kept, because a single crawl
/// may be wrong. No I/O.
///
/// @param before the postings of the crawls before
/// @param listed whether this crawl lists the posting with an external id
/// @param minAbsence how long a posting must have been absent
/// @param finishedAt when the crawl ended
record AbsentPostings(
    Map<String, SeenPosting> before,
    Predicate<String> listed,
    Duration minAbsence,
    Instant finishedAt) {
  /// A posting moves to another page while the pages of a board are read, when another one is
  /// removed, and is then on none of those that were read. Only the second complete crawl in a row
  /// that does not list it shows that it is absent. Where the source requires it, only a later one
  /// does.
  ///
  /// @param severalPages whether several were requested, even when only one had postings: another
  ///   one may be empty by mistake
  Map<String, SeenPosting> kept(boolean severalPages) {
    Map<String, SeenPosting> kept = new HashMap<>();
    if (severalPages || minAbsence.isPositive() || lacksMost()) {
      before.forEach(
          (id, known) -> {
            if (!listed.test(id) && isEarly(known)) {
              kept.put(id, absent(known, finishedAt));
            }
          });
    }
    return kept;
  }

  private boolean isEarly(SeenPosting known) {
    Instant since = known.absentSince();
    return since == null || finishedAt.isBefore(since.plus(minAbsence));
  }

  /// Whether the crawl lists less than half of the known postings. It may be the list of another
  /// board, or only the last page, by a mistake of the source or of a cache before it: then the
  /// next crawl lists them again.
  private boolean lacksMost() {
    return before.keySet().stream().filter(listed).count() * 2 < before.size();
  }

  /// The same posting, absent since this crawl or an earlier one.
  static SeenPosting absent(SeenPosting known, Instant finishedAt) {
    return known.absentSince(known.absentSince() == null ? finishedAt : known.absentSince());
  }

  /// The postings before a crawl that failed. Two wrong lists with failures between them close
  /// nothing, because a board that fails may also be wrong: absence begins again.
  static Map<String, SeenPosting> afterFailure(
      Map<String, SeenPosting> before, Duration minAbsence) {
    Map<String, SeenPosting> after = new HashMap<>(before);
    if (!minAbsence.isPositive()) {
      after.replaceAll((_, posting) -> posting.listed());
    }
    return after;
  }
}
