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

  /// The maximum length of an entity such as `&amp;`.
  private static final int MAX_ENTITY = 9;

  /// Set in the hash of a word that is distinctive: "the" and "you" are not.
  static final long DISTINCTIVE = 1;

  /// The hashes of the sentences, sorted.
  final long[] sentences;

  /// The words of all sentences, as indexes in [#allWords]. There are fewer than 65,536.
  final char[] words;

  /// Where the words of each sentence end.
  final char[] ends;

  /// The hashes of all words, sorted, each once.
  final int[] allWords;

  final MinHash minHash;
  final int length;

  private TextFingerprint(
      long[] sentences, char[] words, char[] ends, int[] allWords, MinHash minHash) {
    this.sentences = sentences;
    this.words = words;
    this.ends = ends;
    this.allWords = allWords;
    this.minHash = minHash;
    this.length = words.length;
  }

  /// @param html block tags end sentences as periods do
  static TextFingerprint of(String html) {
    Scanner scanner = new Scanner(html);
    scanner.read(html);
    return scanner.toFingerprint();
  }

  /// Whether the text is long enough to be compared.
  boolean comparable() {
    return length >= MIN_WORDS;
  }

  /// Where the words of a sentence start.
  int start(int sentence) {
    return sentence == 0 ? 0 : ends[sentence - 1];
  }

  /// Its approximate size on the heap in bytes.
  int bytes() {
    return 250 + 2 * length + 4 * allWords.length + 10 * sentences.length;
  }

  /// A word of a sentence is written as its index in all words, in one or two bytes.
  void writeTo(BinaryWriter out) {
    out.writeNumber(length).writeInts(minHash.similar()).writeInts(minHash.related());
    out.writeInts(allWords).writeNumber(sentences.length);
    for (int s = 0; s < sentences.length; s++) {
      out.writeLong(sentences[s]).writeNumber(ends[s] - start(s));
      for (int w = start(s); w < ends[s]; w++) {
        out.writeNumber(words[w]);
      }
    }
  }

  static TextFingerprint readFrom(BinaryReader in) {
    char[] words = new char[in.readCount()];
    MinHash minHash = new MinHash(in.readInts(), in.readInts());
    int[] allWords = in.readInts();
    long[] sentences = new long[in.readCount()];
    char[] ends = new char[sentences.length];
    int read = 0;
    for (int s = 0; s < sentences.length; s++) {
      sentences[s] = in.readLong();
      ends[s] = (char) (read + in.readCount());
      while (read < ends[s]) {
        words[read++] = (char) in.readCount();
      }
    }
    return new TextFingerprint(sentences, words, ends, allWords, minHash);
  }

  /// Splits a text into sentences and words.
  private static final class Scanner {
    private final int[] all;
    private final int[] ends;
    private int length;
    private int sentences;

    Scanner(String html) {
      int words = Math.min(MAX_WORDS, html.length() / 2 + 1);
      this.all = new int[words];
      this.ends = new int[words];
    }

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
      int end = html.indexOf(';', at, Math.min(at + MAX_ENTITY, html.length()));
      return end > at ? end : at;
    }

    private static boolean spaceAt(String html, int at) {
      return at >= html.length() || html.charAt(at) == ' ' || html.charAt(at) == '<';
    }

    private static char lower(char c) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private void endSentence(boolean atBoundary) {
      if (atBoundary && length > start(sentences)) {
        ends[sentences++] = length;
      }
    }

    TextFingerprint toFingerprint() {
      int[] text = Arrays.copyOf(all, length);
      int[] allWords = SortedInts.distinct(text);
      long[] hashes = new long[sentences];
      char[] words = new char[length];
      char[] sortedEnds = new char[sentences];
      int sentence = 0;
      int end = 0;
      for (int s : sortedSentences()) {
        hashes[sentence] = hash(s);
        for (int w = start(s); w < ends[s]; w++) {
          words[end++] = (char) Arrays.binarySearch(allWords, all[w]);
        }
        sortedEnds[sentence++] = (char) end;
      }
      MinHash minHash = length < MIN_WORDS ? MinHash.NONE : MinHash.of(text);
      return new TextFingerprint(hashes, words, sortedEnds, allWords, minHash);
    }

    /// The indexes of the sentences in the order of their hashes.
    private Integer[] sortedSentences() {
      long[] hashes = new long[sentences];
      Arrays.setAll(hashes, this::hash);
      Integer[] order = new Integer[sentences];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Long.compare(hashes[a], hashes[b]));
      return order;
    }

    private long hash(int sentence) {
      long hash = 1;
      for (int w = start(sentence); w < ends[sentence]; w++) {
        hash = hash * 0x9E3779B97F4A7C15L + all[w];
      }
      return hash;
    }

    private int start(int sentence) {
      return sentence == 0 ? 0 : ends[sentence - 1];
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
