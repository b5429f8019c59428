package dev.rolecall.match.columns;

import dev.rolecall.analysis.JobTextAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/// The analysis of each field of the local index; the same classes as in Elasticsearch.
final class JobAnalyzer extends DelegatingAnalyzerWrapper {
  static final String WORDS = "words";
  static final String EXACT = "exact";

  /// Between the parts of a text, so that no phrase reaches across.
  private static final int GAP = 100;

  private final Analyzer stemmed = JobTextAnalyzer.stemmed();
  private final Analyzer exact = JobTextAnalyzer.exact();

  JobAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
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
