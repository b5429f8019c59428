package dev.rolecall.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Drops accents written as characters of their own, which ASCII folding leaves: `e` + U+0301 is
/// `e`.
final class MarkFoldingFilter extends TokenFilter {
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036f';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  MarkFoldingFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] chars = term.buffer();
    int kept = 0;
    for (int i = 0; i < term.length(); i++) {
      if (chars[i] < FIRST_MARK || chars[i] > LAST_MARK) {
        chars[kept++] = chars[i];
      }
    }
    term.setLength(kept);
    return true;
  }
}
