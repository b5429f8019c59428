package dev.rolecall.model.dictionary;

import java.util.Collection;

/// Where in a text phrases of a set may start: most words are passed over without a step into the
/// trie.
///
/// The first eight letters of a place, packed into a number, are its key. A phrase of eight letters
/// or more may start where its own eight stand; a shorter one where the word before the first sign
/// is its own. Both are looked up by hash in one table of bits (Bloom, "Space/time trade-offs in
/// hash coding with allowable errors", 1970), which hides no phrase and seldom shows one where none
/// is.
final class PhraseStarts {
  /// Letters of a key.
  static final int REACH = Long.BYTES;

  private static final int LETTER = 0x3f;
  private static final int STARTS_BIT = 6;
  private static final int STARTS = 1 << STARTS_BIT;
  private static final int SIGN_BIT = 7;
  private static final int SIGN = 1 << SIGN_BIT;
  private static final long SIGNS = 0x8080_8080_8080_8080L;

  /// The sign that a place starts with is taken for a letter of its word: `.net`.
  private static final long SIGNS_BEHIND_FIRST = SIGNS & ~(2L * SIGN - 1);

  /// Bits for each phrase: more would crowd the letters out of the processor's first cache.
  private static final int SPARSE = 64;

  /// 2^64 divided by the golden ratio, which spreads keys (Knuth, "The Art of Computer
  /// Programming", volume 3, 6.4).
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  /// By character: the number of its letter (those that are used seldom may share one), whether
  /// phrases start with it, and whether it is a sign, which belongs to no word.
  private final byte[] kinds = new byte[Character.MAX_VALUE + 1];

  private final long[] bits;
  private final int shift;

  private PhraseStarts(Collection<String> phrases, Letters letters) {
    boolean[] first = new boolean[letters.count() + 1];
    phrases.forEach(phrase -> first[Letters.number(letters.of(phrase.charAt(0)))] = true);
    for (int c = 0; c < kinds.length; c++) {
      int code = letters.of((char) c);
      int number = Letters.number(code);
      int starts = first[number] ? STARTS : 0;
      kinds[c] = (byte) ((number & LETTER) | starts | (Letters.isWord(code) ? 0 : SIGN));
    }
    int size = Integer.highestOneBit(Math.max(1, phrases.size())) * 2 * SPARSE;
    bits = new long[size / Long.SIZE];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
  }

  static PhraseStarts of(Collection<String> phrases, Letters letters) {
    PhraseStarts starts = new PhraseStarts(phrases, letters);
    phrases.forEach(starts::add);
    return starts;
  }

  private void add(String phrase) {
    long key = SIGNS;
    for (int i = 0; i < REACH; i++) {
      key = push(key, i < phrase.length() ? phrase.charAt(i) : ' ');
    }
    long bit = bit(phrase.length() < REACH ? firstWord(key) : key);
    bits[(int) (bit / Long.SIZE)] |= 1L << bit;
  }

  /// The key one letter further; the first letter is the lowest byte.
  private long push(long key, char next) {
    return (key >>> Byte.SIZE) | ((long) kinds[next] << (Long.SIZE - Byte.SIZE));
  }

  /// The letters before the first sign, without a branch: the lowest sign's bit less one is a mask
  /// of all below it.
  private static long firstWord(long key) {
    long signs = key & SIGNS_BEHIND_FIRST;
    return key & (((signs & -signs) >>> SIGN_BIT) - 1);
  }

  /// 1 where a phrase may start, else 0.
  private long likely(long key) {
    return at(bit(key)) | at(bit(firstWord(key)));
  }

  private long bit(long key) {
    return (key * GOLDEN) >>> shift;
  }

  private long at(long bit) {
    return (bits[(int) (bit / Long.SIZE)] >>> bit) & 1;
  }

  /// One text's places, one after the other.
  ///
  /// They are found a stretch at a time in two loops that do the same for each letter and each
  /// word: all are written down, and what does not count is written over. A branch on what a text
  /// says is one that the processor guesses wrong, which costs as much as ten letters.
  final class Places {
    /// How many characters are read at once.
    private static final int STRETCH = 64;

    private final char[] text;

    /// Behind the last character whose key is whole.
    private final int end;

    private final long[] keys = new long[STRETCH];
    private final int[] places = new int[STRETCH];
    private long key = SIGNS;
    private int read;
    private int count;
    private int at;

    /// @param text with [#REACH] more characters behind its length, which belong to no word
    Places(char[] text, int length, int from) {
      this.text = text;
      this.end = length + REACH - 1;
      this.read = Math.max(0, from - 1);
    }

    /// The first place from here on where a phrase may start, -1 when there is none. It goes forth
    /// only.
    int next(int from) {
      do {
        while (at < count) {
          int place = places[at++];
          if (place >= from) {
            return place;
          }
        }
      } while (readOn());
      return -1;
    }

    private boolean readOn() {
      boolean more = read < end;
      if (more) {
        count = keepLikely(readWords());
        at = 0;
      }
      return more;
    }

    /// Collects where words, and signs that phrases start with, stand.
    ///
    /// @return how many
    private int readWords() {
      int words = 0;
      int to = Math.min(read + STRETCH, end);
      long before = key;
      for (int i = read; i < to; i++) {
        long here = push(before, text[i]);
        keys[words] = here;
        places[words] = i - (REACH - 1);
        // A phrase may start here, and not both this and the letter before belong to a word.
        words += (int) ((here >>> STARTS_BIT) & ((before | here) >>> SIGN_BIT) & 1);
        before = here;
      }
      key = before;
      read = to;
      return words;
    }

    private int keepLikely(int words) {
      int kept = 0;
      for (int i = 0; i < words; i++) {
        places[kept] = places[i];
        kept += (int) likely(keys[i]);
      }
      return kept;
    }
  }
}
