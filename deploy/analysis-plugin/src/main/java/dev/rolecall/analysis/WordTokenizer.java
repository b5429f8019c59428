package dev.rolecall.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Splits a text into words with their offsets, by the rules of [WordScanner].
///
/// It reads the whole text into memory: the rules look ahead by a word, and postings are small.
public final class WordTokenizer extends Tokenizer {
  private static final int INITIAL_CHARS = 16 * 1024;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private char[] text = new char[INITIAL_CHARS];
  private WordScanner words = new WordScanner(text, 0);
  private int length;

  @Override
  public void reset() throws IOException {
    super.reset();
    length = readAll();
    words = new WordScanner(text, length);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!words.next()) {
      return false;
    }
    term.copyBuffer(text, words.start(), words.end() - words.start());
    offset.setOffset(correctOffset(words.start()), correctOffset(words.end()));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (text.length > 4 * INITIAL_CHARS) {
      text = new char[INITIAL_CHARS];
      words = new WordScanner(text, 0);
    }
  }

  private int readAll() throws IOException {
    int size = 0;
    while (true) {
      int read = input.read(text, size, text.length - size);
      if (read < 0) {
        return size;
      }
      size += read;
      if (size == text.length) {
        text = Arrays.copyOf(text, size * 2);
      }
    }
  }
}
