package dev.rolecall.match.localjobs;

import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Emits words that were tokenized before, each at the position after the last.
final class WordStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private Iterator<String> words = Collections.emptyIterator();

  WordStream emit(Iterable<String> next) {
    words = next.iterator();
    return this;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!words.hasNext()) {
      return false;
    }
    term.append(words.next());
    return true;
  }
}
