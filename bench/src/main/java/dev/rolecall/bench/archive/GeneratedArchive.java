package dev.rolecall.bench.archive;

import java.time.Instant;
import java.util.stream.Stream;

/// Invented postings, the same for every seed: one half as Hacker News comments, one half as jobs
/// of Greenhouse boards.
///
/// @param postings about how many records of postings in total, edits included
/// @param now what counts as now; the newest thread is of its month
public record GeneratedArchive(int postings, long seed, Instant now) implements PostingArchive {
  @Override
  public Stream<ArchivedCrawl> crawls() {
    InventedPhrases phrases = InventedPhrases.read();
    return Stream.concat(threads(phrases).crawls(), boards(phrases).crawls());
  }

  @Override
  public String description() {
    return "generated, seed " + seed;
  }

  private HnThreads threads(InventedPhrases phrases) {
    return new HnThreads(phrases, seed, now, postings / 2);
  }

  private GreenhouseBoards boards(InventedPhrases phrases) {
    return new GreenhouseBoards(phrases, seed, now, postings - postings / 2);
  }
}
