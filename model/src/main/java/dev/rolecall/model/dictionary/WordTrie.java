package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds phrases of a fixed set in a text, whole words only and in any case: of overlapping ones
/// the first and longest, in one pass over the characters.
///
/// Phrases start where words do, so that no failure links are needed, as Aho-Corasick needs at
/// every character, and [PhraseStarts] selects the words where matching starts. A double array
/// (Aoe, "An efficient digital search algorithm by using a double-array structure", 1989) keeps the
/// steps within the CPU cache: a letter leads from a state to `base + letter`, if `check` of that
/// state matches.
public final class WordTrie<T> {
  private final Letters letters;
  private final PhraseStarts starts;
  private final int[] cells;
  private final List<@Nullable List<T>> values;

  private WordTrie(DoubleArrayTrie<T> array, Letters letters, PhraseStarts starts) {
    this.letters = letters;
    this.starts = starts;
    this.cells = array.cells();
    this.values = array.values();
  }

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /// Iterates over the phrases from the start of the text.
  public MatchIterator matches(String text) {
    return matches(text, 0);
  }

  /// Iterates over the phrases from an index in the text.
  MatchIterator matches(String text, int from) {
    return new MatchIterator(text, from);
  }

  /// Collects phrases. Equal phrases keep all of their values.
  public static final class Builder<T> {
    private final Map<String, List<T>> phrases = new HashMap<>();
    private boolean hyphensAsSpaces;

    /// Phrases are found with hyphens, underscores or spaces between their words: `micro-services`
    /// is `micro services`. Must be called before phrases are added.
    public Builder<T> hyphensAsSpaces() {
      hyphensAsSpaces = true;
      return this;
    }

    /// @param phrase in lower case; not a single non-letter
    public Builder<T> add(String phrase, T value) {
      if (phrase.isEmpty()
          || phrase.length() == 1 && !Character.isLetterOrDigit(phrase.charAt(0))) {
        throw new IllegalArgumentException("Not a phrase: '" + phrase + "'");
      }
      phrases.computeIfAbsent(key(phrase), _ -> new ArrayList<>(1)).add(value);
      return this;
    }

    private String key(String phrase) {
      if (!hyphensAsSpaces) {
        return phrase;
      }
      char[] letters = phrase.toCharArray();
      for (int i = 0; i < letters.length; i++) {
        letters[i] = Letters.isHyphen(letters[i]) ? ' ' : letters[i];
      }
      return new String(letters);
    }

    public WordTrie<T> build() {
      Letters letters = Letters.of(phrases.keySet(), hyphensAsSpaces);
      PhraseStarts starts = PhraseStarts.of(phrases.keySet(), letters);
      return new WordTrie<>(DoubleArrayTrie.of(phrases, letters), letters, starts);
    }
  }

  /// Iterates over the phrases in one text.
  public final class MatchIterator {
    private final int length;

    /// Padded with a few non-letter characters after its length.
    private final char[] text;

    private final PhraseStarts.Positions positions;
    private int from;
    private int start;
    private int end;
    private List<T> found = List.of();

    private MatchIterator(String text, int from) {
      this.length = text.length();
      this.text = new char[length + PhraseStarts.KEY_LENGTH];
      text.getChars(0, length, this.text, 0);
      this.positions = starts.new Positions(this.text, length, from);
      this.from = from;
    }

    /// Moves to the next phrase after the current one.
    public boolean next() {
      for (int at = positions.next(from); at >= 0; at = positions.next(from)) {
        if (phraseAt(at)) {
          from = end;
          return true;
        }
      }
      return false;
    }

    /// Rejects the current phrase, so that phrases within it are found.
    public void reject() {
      from = start + 1;
    }

    public int start() {
      return start;
    }

    /// The index after its last letter.
    public int end() {
      return end;
    }

    public List<T> values() {
      return found;
    }

    private boolean phraseAt(int at) {
      int state = 0;
      int base = cells[0];
      int longest = 0;
      for (int i = at; i < length; i++) {
        int next = base + Letters.number(letters.of(text[i]));
        if (cells[2 * next + 1] != state) {
          break;
        }
        state = next;
        base = cells[2 * next];
        if (base < 0) {
          base = ~base;
          if (endsWord(i + 1)) {
            longest = state;
            end = i + 1;
          }
        }
      }
      List<T> here = longest == 0 ? null : values.get(longest);
      if (here == null) {
        return false;
      }
      found = here;
      start = at;
      return true;
    }

    /// `C` ends before a space but not in `C#`, `C++` nor `Cobol`.
    private boolean endsWord(int after) {
      if (after >= length) {
        return true;
      }
      char next = text[after];
      boolean suffix = next == '#' || next == '+' && !wordAt(after + 1);
      return !(suffix && !wordAt(after - 2)) && !(wordAt(after) && wordAt(after - 1));
    }

    private boolean wordAt(int index) {
      return index >= 0 && index < length && Letters.isWord(letters.of(text[index]));
    }
  }
}
