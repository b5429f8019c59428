package dev.rolecall.analysis;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;

/// The token filters after the tokenizer. Folding comes first, because the stemmer handles only
/// lower-case ASCII letters.
final class TokenFilters {
  private static final CharArraySet STEM_EXCLUSIONS =
      new CharArraySet(WordList.read("stem-exclusions.txt"), false);

  private TokenFilters() {}

  static TokenStream fold(TokenStream in) {
    return new FoldingFilter(in);
  }

  static TokenStream stem(TokenStream in) {
    return new KStemFilter(new SetKeywordMarkerFilter(in, STEM_EXCLUSIONS));
  }
}
