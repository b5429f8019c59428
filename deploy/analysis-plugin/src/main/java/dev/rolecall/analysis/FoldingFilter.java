package dev.rolecall.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Converts words to lower case and removes accents, including those that are separate characters:
/// `e` + U+0301 becomes `e`.
///
/// Its output is that of Lucene's lower-case and ASCII folding filters in sequence, but it needs
/// one pass only: nearly all words are ASCII, and indexing spends a large part of its time here.
final class FoldingFilter extends TokenFilter {
  private static final char FIRST_NON_ASCII = 0x80;
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036f';

  /// The maximum number of characters that one character becomes, for example a ligature.
  private static final int MAX_FOLDED = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] folded = new char[MAX_FOLDED * WordScanner.MAX_LENGTH];

  FoldingFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowerCaseAscii(term.buffer(), term.length())) {
      fold();
    }
    return true;
  }

  /// Returns false at the first character that is not ASCII.
  private static boolean lowerCaseAscii(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c >= FIRST_NON_ASCII) {
        return false;
      }
      if (c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c + ('a' - 'A'));
      }
    }
    return true;
  }

  private void fold() {
    char[] chars = term.buffer();
    int length = term.length();
    CharacterUtils.toLowerCase(chars, 0, length);
    if (folded.length < MAX_FOLDED * length) {
      folded = new char[MAX_FOLDED * length];
    }
    int size = ASCIIFoldingFilter.foldToASCII(chars, 0, folded, 0, length);
    term.copyBuffer(folded, 0, withoutMarks(folded, size));
  }

  private static int withoutMarks(char[] chars, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (chars[i] < FIRST_MARK || chars[i] > LAST_MARK) {
        chars[kept++] = chars[i];
      }
    }
    return kept;
  }
}
