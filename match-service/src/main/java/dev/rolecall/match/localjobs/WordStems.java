package dev.rolecall.match.localjobs;

import dev.rolecall.analysis.JobTextAnalyzer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The stems of words, cached: job texts repeat the same few ten thousand words.
///
/// For use by one thread.
final class WordStems {
  /// Bounds the memory to about 10 MB. When the map is full, other words are stemmed each time.
  private static final int MAX_CACHED = 50_000;

  private final Map<String, String> cache = new HashMap<>();
  private final WordStream word = new WordStream();
  private final TokenStream stemmer = JobTextAnalyzer.stem(word);
  private final CharTermAttribute stem = stemmer.addAttribute(CharTermAttribute.class);

  /// @param exact a word of [JobTextAnalyzer#exact()]
  /// @return the word that [JobTextAnalyzer#stemmed()] emits for the same text
  String of(String exact) throws IOException {
    String known = cache.get(exact);
    if (known != null) {
      return known;
    }
    String computed = compute(exact);
    if (cache.size() < MAX_CACHED) {
      cache.put(exact, computed);
    }
    return computed;
  }

  private String compute(String exact) throws IOException {
    word.emit(List.of(exact));
    stemmer.reset();
    String computed = stemmer.incrementToken() ? stem.toString() : exact;
    stemmer.end();
    stemmer.close();
    return computed;
  }
}
