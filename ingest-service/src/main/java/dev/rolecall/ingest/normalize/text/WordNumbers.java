package dev.rolecall.ingest.normalize.text;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// Numbers the words of texts, for all expressions alike, so that each of them keeps what it knows
/// of a word in an array.
///
/// Words are numbered when they first occur, so that most frequent words have low numbers, and what
/// an expression knows of them is close together. Thread-safe.
final class WordNumbers {
  /// How many words are numbered, at a byte per word and expression: 9 MB for the process, with
  /// some 550 expressions. Later words have no number: with 4,096, expressions were tried at a
  /// sixth more positions of comments.
  static final int COUNT = 1 << 14;

  private static final int SLOTS = 2 * COUNT;
  private static final int MAX_PROBES = 8;
  private static final int ASCII = 128;

  /// In characters. Longer beginnings distinguish words whose matches do not differ, and leave
  /// other words without a number.
  private static final int MAX_LENGTH = 7;

  private static final int BITS_PER_CHARACTER = 7;

  /// 2^64 divided by the golden ratio, which spreads keys (Knuth, "The Art of Computer
  /// Programming", volume 3, 6.4).
  private static final long HASH_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  /// A hash table with linear probing; 0 in a free slot. A key is never replaced.
  private final AtomicLongArray keys = new AtomicLongArray(SLOTS);

  /// By slot, one above the word's number. It is written once, after its key: a thread that sees
  /// the key alone takes the word for one without a number.
  private final int[] numbers = new int[SLOTS];

  private final AtomicInteger last = new AtomicInteger();

  /// The number of the word at an index, which is an ASCII character: its letters with the
  /// character after them, or the beginning of a long word. Negative when it has none.
  int of(String text, int at) {
    long key = 1;
    int end = end(text, at);
    for (int i = at; i < end; i++) {
      key = key << BITS_PER_CHARACTER | text.charAt(i);
    }
    int slot = (int) ((key * HASH_MULTIPLIER) >>> Long.SIZE - Integer.numberOfTrailingZeros(SLOTS));
    for (int probe = 0; probe < MAX_PROBES; probe++) {
      long known = keys.getPlain(slot);
      if (known == key) {
        return numbers[slot] - 1;
      }
      if (known == 0) {
        return added(key, slot);
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return -1;
  }

  private int added(long key, int slot) {
    if (last.get() < COUNT && keys.compareAndSet(slot, 0, key)) {
      int number = last.incrementAndGet();
      numbers[slot] = number <= COUNT ? number : 0;
    }
    return keys.get(slot) == key ? numbers[slot] - 1 : -1; // another thread may have used the slot
  }

  /// The end of the word at an index.
  static int end(String text, int at) {
    int limit = Math.min(text.length(), at + MAX_LENGTH);
    int end = at + 1;
    while (end < limit && text.charAt(end) < ASCII) {
      if (!isWord(text.charAt(end++))) {
        break;
      }
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
