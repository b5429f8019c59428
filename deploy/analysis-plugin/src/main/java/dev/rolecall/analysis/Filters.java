package dev.rolecall.analysis;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;

/// The filters after the tokenizer. Folding comes first, because the stemmer reads lower-case a to
/// z.
final class Filters {
  private static final CharArraySet UNSTEMMED =
      new CharArraySet(WordList.read("unstemmed.txt"), false);

  private Filters() {}

  static TokenStream fold(TokenStream in) {
    return new FoldingFilter(in);
  }

  static TokenStream stem(TokenStream in) {
    return new KStemFilter(new SetKeywordMarkerFilter(in, UNSTEMMED));
  }
}
