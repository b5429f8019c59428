package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.merge.encoding.BinaryReader;
import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import java.util.Arrays;

/// A text as hashes: of its sentences, of their words, and its MinHash bands. Texts are compared by
/// their fingerprints.
///
/// Two postings of one opening usually differ in a few edited sentences; two openings of one
/// employer differ in the paragraph about the role. So texts are compared sentence by sentence, and
/// sentences that only one text has are compared by their words.
public final class TextFingerprint {
  /// Shorter texts are not compared: they are not specific to an opening.
  static final int MIN_WORDS = 30;

  /// Longer texts are truncated: they contain terms of use and similar text.
  private static final int MAX_WORDS = 3_000;

  final long[] sentences;
  final int[][] words;
  final int[] allWords;
  final MinHash minHash;
  final int length;

  private TextFingerprint(
      long[] sentences, int[][] words, int[] allWords, MinHash minHash, int length) {
    this.sentences = sentences;
    this.words = words;
    this.allWords = allWords;
    this.minHash = minHash;
    this.length = length;
  }

  /// @param html block tags end sentences as periods do
  static TextFingerprint of(String html) {
    Scanner scanner = new Scanner();
    scanner.read(html);
    return scanner.toFingerprint();
  }

  /// Whether the text is long enough to be compared.
  boolean comparable() {
    return length >= MIN_WORDS;
  }

  /// Its approximate size on the heap in bytes.
  int bytes() {
    return 200 + 4 * (length + allWords.length) + 28 * sentences.length;
  }

  /// A word of a sentence is written as its index in all words, in one or two bytes.
  void writeTo(BinaryWriter out) {
    out.writeNumber(length).writeInts(minHash.similar()).writeInts(minHash.related());
    out.writeInts(allWords).writeNumber(sentences.length);
    for (int s = 0; s < sentences.length; s++) {
      out.writeLong(sentences[s]).writeNumber(words[s].length);
      for (int word : words[s]) {
        out.writeNumber(Arrays.binarySearch(allWords, word));
      }
    }
  }

  static TextFingerprint readFrom(BinaryReader in) {
    int length = in.readCount();
    MinHash minHash = new MinHash(in.readInts(), in.readInts());
    int[] allWords = in.readInts();
    long[] sentences = new long[in.readCount()];
    int[][] words = new int[sentences.length][];
    for (int s = 0; s < sentences.length; s++) {
      sentences[s] = in.readLong();
      words[s] = new int[in.readCount()];
      for (int i = 0; i < words[s].length; i++) {
        words[s][i] = allWords[in.readCount()];
      }
    }
    return new TextFingerprint(sentences, words, allWords, minHash, length);
  }

  /// Splits a text into sentences and words.
  private static final class Scanner {
    private final int[] all = new int[MAX_WORDS];
    private final int[] ends = new int[MAX_WORDS];
    private int length;
    private int sentences;

    void read(String html) {
      int hash = 0;
      int letters = 0;
      int end = html.length();
      for (int i = 0; i < end && length < MAX_WORDS; i++) {
        char c = html.charAt(i);
        if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
          hash = 31 * hash + (c < 128 ? lower(c) : Character.toLowerCase(c));
          letters++;
          continue;
        }
        if (letters > 0) {
          all[length++] = number(hash, letters);
          hash = 0;
          letters = 0;
        }
        if (c == '<') {
          int close = html.indexOf('>', i);
          endSentence(endsSentence(html, i));
          i = close < 0 ? end : close;
        } else if (c == '&') {
          i = entity(html, i);
        } else {
          endSentence(c == '\n' || (c == '.' || c == '!' || c == '?') && spaceAt(html, i + 1));
        }
      }
      if (letters > 0 && length < MAX_WORDS) {
        all[length++] = number(hash, letters);
      }
      endSentence(true);
    }

    /// Whether the tag ends a sentence. Inline tags do not.
    private static boolean endsSentence(String html, int at) {
      int i = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
      char c = i < html.length() ? lower(html.charAt(i)) : ' ';
      char next = i + 1 < html.length() ? lower(html.charAt(i + 1)) : ' ';
      boolean inline =
          c == 'a'
              || c == 'i'
              || c == 'e'
              || c == 's'
              || c == 'u' && next != 'l'
              || c == 'b' && next != 'r' && next != 'l';
      return !inline;
    }

    private static int entity(String html, int at) {
      int end = html.indexOf(';', at);
      return end > at && end - at <= 8 ? end : at;
    }

    private static boolean spaceAt(String html, int at) {
      return at >= html.length() || html.charAt(at) == ' ' || html.charAt(at) == '<';
    }

    private static char lower(char c) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private void endSentence(boolean atBoundary) {
      int start = sentences == 0 ? 0 : ends[sentences - 1];
      if (atBoundary && length > start) {
        ends[sentences++] = length;
      }
    }

    TextFingerprint toFingerprint() {
      long[] hashes = new long[sentences];
      int[][] words = new int[sentences][];
      for (int s = 0; s < sentences; s++) {
        int from = s == 0 ? 0 : ends[s - 1];
        words[s] = Arrays.copyOfRange(all, from, ends[s]);
        long hash = 1;
        for (int word : words[s]) {
          hash = hash * 0x9E3779B97F4A7C15L + word;
        }
        hashes[s] = hash;
      }
      int[] text = Arrays.copyOf(all, length);
      MinHash minHash = length < MIN_WORDS ? MinHash.NONE : MinHash.of(text);
      sortTogether(hashes, words);
      return new TextFingerprint(hashes, words, SortedInts.distinct(text), minHash, length);
    }

    private static void sortTogether(long[] hashes, int[][] words) {
      Integer[] order = new Integer[hashes.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Long.compare(hashes[a], hashes[b]));
      long[] sortedHashes = new long[hashes.length];
      int[][] sortedWords = new int[hashes.length][];
      for (int i = 0; i < order.length; i++) {
        sortedHashes[i] = hashes[order[i]];
        sortedWords[i] = words[order[i]];
      }
      System.arraycopy(sortedHashes, 0, hashes, 0, hashes.length);
      System.arraycopy(sortedWords, 0, words, 0, words.length);
    }
  }

  /// The hash of a word in a fingerprint.
  static int word(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + Character.toLowerCase(word.charAt(i));
    }
    return number(hash, word.length());
  }

  /// Whether the word with this hash is distinctive; "the" and "you" are not.
  static boolean distinctive(int word) {
    return (word & 1) == 1;
  }

  /// The last bit is set when the word has more than three letters.
  private static int number(int hash, int letters) {
    return letters > 3 ? mix(hash) | 1 : mix(hash) & ~1;
  }

  private static int mix(int hash) {
    int h = hash * 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
