package dev.rolecall.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/// Cuts a job's text, or a search, into words: `Senior C++ Engineers` gives `senior c++ engineer`.
///
/// Both ends must use the same variant: [#stemmed()] for words, [#exact()] for phrases and for
/// words that must not be there.
public final class JobTextAnalyzer extends Analyzer {
  private final boolean stem;

  private JobTextAnalyzer(boolean stem) {
    this.stem = stem;
  }

  /// Words in their light stem: `engineers` is found by `engineer`.
  public static JobTextAnalyzer stemmed() {
    return new JobTextAnalyzer(true);
  }

  /// Words as they are written, but for case and accents.
  public static JobTextAnalyzer exact() {
    return new JobTextAnalyzer(false);
  }

  /// Turns the words of [#exact()] into those of [#stemmed()], for a reader that needs both.
  public static TokenStream stems(TokenStream exactWords) {
    return Filters.stem(exactWords);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new WordTokenizer();
    TokenStream folded = Filters.fold(words);
    return new TokenStreamComponents(words, stem ? Filters.stem(folded) : folded);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return Filters.fold(in);
  }
}
