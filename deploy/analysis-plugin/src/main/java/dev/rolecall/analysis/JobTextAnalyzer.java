package dev.rolecall.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/// Splits a job's text, or a search, into words: `Senior C++ Engineers` becomes `senior c++
/// engineer`.
///
/// Indexing and searching must use the same variant: [#stemmed()] for words, [#exact()] for phrases
/// and for excluded words.
public final class JobTextAnalyzer extends Analyzer {
  private final boolean stem;

  private JobTextAnalyzer(boolean stem) {
    this.stem = stem;
  }

  /// Words with light stemming: `engineer` also finds `engineers`.
  public static JobTextAnalyzer stemmed() {
    return new JobTextAnalyzer(true);
  }

  /// Words without stemming; case and accents are ignored.
  public static JobTextAnalyzer exact() {
    return new JobTextAnalyzer(false);
  }

  /// Converts the words of [#exact()] to those of [#stemmed()], for a caller that needs both.
  public static TokenStream stem(TokenStream exactWords) {
    return TokenFilters.stem(exactWords);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new WordTokenizer();
    TokenStream folded = TokenFilters.fold(words);
    return new TokenStreamComponents(words, stem ? TokenFilters.stem(folded) : folded);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return TokenFilters.fold(in);
  }
}
