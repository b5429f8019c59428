package dev.rolecall.model.dictionary;

import java.util.Collection;

/// Finds the positions in a text where a phrase of a set may start, so that most words are skipped
/// without a step into the trie.
///
/// The key of a position is its first eight letters, packed into a number. A phrase of eight or
/// more letters may start where its first eight letters occur; a shorter phrase where the letters
/// before the first non-letter are equal to it. Both are looked up by hash in one bit table (Bloom,
/// "Space/time trade-offs in hash coding with allowable errors", 1970), which has no false
/// negatives and few false positives.
final class PhraseStarts {
  /// Number of letters in a key.
  static final int KEY_LENGTH = Long.BYTES;

  private static final int LETTER = 0x3f;
  private static final int STARTS_BIT = 6;
  private static final int STARTS = 1 << STARTS_BIT;
  private static final int NON_LETTER_BIT = 7;
  private static final int NON_LETTER = 1 << NON_LETTER_BIT;
  private static final long NON_LETTERS = 0x8080_8080_8080_8080L;

  /// The non-letter at the start of a position counts as a letter of its word: `.net`.
  private static final long NON_LETTERS_AFTER_FIRST = NON_LETTERS & ~(2L * NON_LETTER - 1);

  /// Bits per phrase. More bits would displace the letter table from the CPU's L1 cache.
  private static final int BITS_PER_PHRASE = 32;

  /// 2^64 divided by the golden ratio, which spreads keys (Knuth, "The Art of Computer
  /// Programming", volume 3, 6.4).
  private static final long HASH_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  /// Indexed by character: the letter's number (rare letters may share one), whether phrases start
  /// with it, and whether it is a non-letter, which is not part of a word.
  private final byte[] codes = new byte[Character.MAX_VALUE + 1];

  private final long[] bits;
  private final int shift;

  private PhraseStarts(Collection<String> phrases, Letters letters) {
    boolean[] first = new boolean[letters.count() + 1];
    phrases.forEach(phrase -> first[Letters.number(letters.of(phrase.charAt(0)))] = true);
    for (int c = 0; c < codes.length; c++) {
      int code = letters.of((char) c);
      int number = Letters.number(code);
      int starts = first[number] ? STARTS : 0;
      codes[c] = (byte) ((number & LETTER) | starts | (Letters.isWord(code) ? 0 : NON_LETTER));
    }
    int size = Integer.highestOneBit(Math.max(1, phrases.size())) * 2 * BITS_PER_PHRASE;
    bits = new long[size / Long.SIZE];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
  }

  static PhraseStarts of(Collection<String> phrases, Letters letters) {
    PhraseStarts starts = new PhraseStarts(phrases, letters);
    phrases.forEach(starts::add);
    return starts;
  }

  private void add(String phrase) {
    long key = NON_LETTERS;
    for (int i = 0; i < KEY_LENGTH; i++) {
      key = push(key, i < phrase.length() ? phrase.charAt(i) : ' ');
    }
    long bit = bit(phrase.length() < KEY_LENGTH ? firstWord(key) : key);
    bits[(int) (bit / Long.SIZE)] |= 1L << bit;
  }

  /// The key of the next position; the first letter is the lowest byte.
  private long push(long key, char next) {
    return (key >>> Byte.SIZE) | ((long) codes[next] << (Long.SIZE - Byte.SIZE));
  }

  /// The letters before the first non-letter, computed without a branch: the lowest non-letter bit
  /// minus one is a mask of all bits below it.
  private static long firstWord(long key) {
    long nonLetters = key & NON_LETTERS_AFTER_FIRST;
    return key & (((nonLetters & -nonLetters) >>> NON_LETTER_BIT) - 1);
  }

  /// 1 if a phrase may start at a position with this key, else 0.
  private long mayStart(long key) {
    return at(bit(key)) | at(bit(firstWord(key)));
  }

  private long bit(long key) {
    return (key * HASH_MULTIPLIER) >>> shift;
  }

  private long at(long bit) {
    return (bits[(int) (bit / Long.SIZE)] >>> bit) & 1;
  }

  /// Iterates over the positions of one text.
  ///
  /// Positions are found in blocks, by two loops without data-dependent branches: every candidate
  /// is written, and the next one overwrites it if it does not count. A branch that depends on the
  /// text is often mispredicted, which costs as much as ten letters.
  final class Positions {
    /// The number of characters per block.
    private static final int BLOCK = 64;

    private final char[] text;

    /// The index after the last character with a complete key.
    private final int end;

    private final long[] keys;
    private final int[] positions;
    private long key = NON_LETTERS;
    private int read;
    private int count;
    private int at;

    /// @param text with [#KEY_LENGTH] additional characters after its length, which are not part of
    ///   a word
    Positions(char[] text, int length, int from) {
      this.text = text;
      this.end = length + KEY_LENGTH - 1;
      this.read = Math.max(0, from - 1);
      int size = Math.min(BLOCK, end);
      this.keys = new long[size];
      this.positions = new int[size];
    }

    /// The first position at or after `from` where a phrase may start, -1 when there is none.
    /// Positions only increase.
    int next(int from) {
      do {
        while (at < count) {
          int position = positions[at++];
          if (position >= from) {
            return position;
          }
        }
      } while (readNextBlock());
      return -1;
    }

    private boolean readNextBlock() {
      boolean more = read < end;
      if (more) {
        count = keepCandidates(readWords());
        at = 0;
      }
      return more;
    }

    /// Collects the positions of words, and of non-letter characters that phrases start with.
    ///
    /// @return the number of positions
    private int readWords() {
      int words = 0;
      int to = Math.min(read + BLOCK, end);
      long before = key;
      for (int i = read; i < to; i++) {
        long here = push(before, text[i]);
        keys[words] = here;
        positions[words] = i - (KEY_LENGTH - 1);
        // A phrase may start here, and not both this and the letter before belong to a word.
        words += (int) ((here >>> STARTS_BIT) & ((before | here) >>> NON_LETTER_BIT) & 1);
        before = here;
      }
      key = before;
      read = to;
      return words;
    }

    private int keepCandidates(int words) {
      int kept = 0;
      for (int i = 0; i < words; i++) {
        positions[kept] = positions[i];
        kept += (int) mayStart(keys[i]);
      }
      return kept;
    }
  }
}
