package dev.rolecall.search.judged;

import java.util.List;

/// The first ten jobs of a search, as we and as BM25 find and order them.
///
/// @param words of BM25 for the typed words
/// @param order of BM25, of the jobs that our search finds
record SearchOutcome(
    JudgedSearch search, List<String> found, List<String> words, List<String> order) {
  double ours() {
    return search.ndcg(found);
  }

  double bm25Words() {
    return search.ndcg(words);
  }

  double bm25Order() {
    return search.ndcg(order);
  }
}
