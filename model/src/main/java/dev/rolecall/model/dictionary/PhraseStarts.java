package dev.rolecall.model.dictionary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  /// Reads the codes of eight letters at once; the first letter is the lowest byte.
  private static final VarHandle KEY =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
    long key = (long) KEY.get(coded((phrase + " ".repeat(KEY_LENGTH)).toCharArray(), 0), 0);
    long bit = bit(phrase.length() < KEY_LENGTH ? firstWord(key) : key);
    bits[(int) (bit / Long.SIZE)] |= 1L << bit;
  }

  /// The letters before the first non-letter, computed without a branch: the lowest non-letter bit
  /// minus one is a mask of all bits below it.
  private static long firstWord(long key) {
    long nonLetters = key & NON_LETTERS_AFTER_FIRST;
    return key & (((nonLetters & -nonLetters) >>> NON_LETTER_BIT) - 1);
  }

  /// The codes of the letters from an index on.
  private byte[] coded(char[] text, int from) {
    byte[] coded = new byte[text.length];
    for (int i = from; i < text.length; i++) {
      coded[i] = codes[text[i]];
    }
    return coded;
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
  /// Positions are found in blocks, as bits of a number, by two loops without data-dependent
  /// branches: every candidate sets its bit, to 0 if it does not count. A branch that depends on
  /// the text is often mispredicted, which costs as much as ten letters. Nothing is allocated for a
  /// block: most texts are short, and hundreds of them are searched for one posting.
  final class Positions {
    /// The number of characters per block.
    private static final int BLOCK = Long.SIZE;

    private final byte[] coded;
    private final int length;
    private int before = NON_LETTER;

    /// Start of the block.
    private int block;

    /// The end of the characters that were read.
    private int read;

    /// The positions of the block that are left, as bits.
    private long candidates;

    /// @param text with [#KEY_LENGTH] additional characters after its length, which are not part of
    ///   a word
    Positions(char[] text, int length, int from) {
      this.length = length;
      this.read = Math.max(0, from - 1);
      this.coded = coded(text, read);
    }

    /// The first position at or after `from` where a phrase may start, -1 when there is none.
    /// Positions only increase.
    int next(int from) {
      do {
        while (candidates != 0) {
          int position = block + Long.numberOfTrailingZeros(candidates);
          candidates &= candidates - 1;
          if (position >= from) {
            return position;
          }
        }
      } while (readNextBlock());
      return -1;
    }

    private boolean readNextBlock() {
      boolean more = read < length;
      if (more) {
        block = read;
        candidates = keepCandidates(readWords());
      }
      return more;
    }

    /// Finds the positions of words, and of non-letter characters that phrases start with.
    private long readWords() {
      long words = 0;
      int to = Math.min(block + BLOCK, length);
      int last = before;
      for (int i = block; i < to; i++) {
        int here = coded[i];
        // A phrase may start here, and not both this and the letter before belong to a word.
        long starts = (here >>> STARTS_BIT) & ((last | here) >>> NON_LETTER_BIT) & 1;
        words |= starts << i - block;
        last = here;
      }
      before = last;
      read = to;
      return words;
    }

    private long keepCandidates(long words) {
      long kept = 0;
      for (long left = words; left != 0; left &= left - 1) {
        int at = Long.numberOfTrailingZeros(left);
        kept |= mayStart((long) KEY.get(coded, block + at)) << at;
      }
      return kept;
    }
  }
}
