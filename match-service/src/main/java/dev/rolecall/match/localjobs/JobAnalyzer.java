package dev.rolecall.match.localjobs;

import dev.rolecall.analysis.JobTextAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The analysis of each field of the local index; the same classes as in Elasticsearch.
final class JobAnalyzer extends DelegatingAnalyzerWrapper {
  static final String WORDS = "words";
  static final String EXACT = "exact";

  /// The position gap between the parts of a text, so that no phrase matches across parts.
  private static final int GAP = 100;

  private final Analyzer stemmed = JobTextAnalyzer.stemmed();
  private final Analyzer exact = JobTextAnalyzer.exact();

  JobAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /// The words of a text without stemming, in order.
  List<String> exactWords(String part) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = tokenStream(EXACT, part)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    }
    return words;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return field.equals(WORDS) ? stemmed : exact;
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
