package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds phrases of a fixed set in a text, whole words only and in any case: of overlapping ones
/// the first and longest, in one walk over the characters.
///
/// Phrases start where words do, so there is nothing to fall back to, as Aho-Corasick must at every
/// character: most words are left after two or three steps. A double array (Aoe, "An efficient
/// digital search algorithm by using a double-array structure", 1989) keeps the steps within the
/// processor's cache: from a state by a letter to `base + letter`, if `check` there says so.
public final class WordTrie<T> {
  private final Letters letters;
  private final int[] cells;
  private final List<@Nullable List<T>> values;

  private WordTrie(DoubleArray<T> array, Letters letters) {
    this.letters = letters;
    this.cells = array.cells();
    this.values = array.values();
  }

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /// A walk from the text's start.
  public Walk walk(String text) {
    return walk(text, 0);
  }

  /// A walk from a place in the text.
  Walk walk(String text, int from) {
    return new Walk(text.toCharArray(), from);
  }

  /// Collects phrases; of equal ones all values stay.
  public static final class Builder<T> {
    private final Map<String, List<T>> phrases = new HashMap<>();

    /// @param phrase in lower case
    public Builder<T> add(String phrase, T value) {
      phrases.computeIfAbsent(phrase, _ -> new ArrayList<>(1)).add(value);
      return this;
    }

    public WordTrie<T> build() {
      Letters letters = Letters.of(phrases.keySet());
      return new WordTrie<>(DoubleArray.of(phrases, letters), letters);
    }
  }

  /// One text's phrases, one after the other.
  public final class Walk {
    private final char[] text;
    private int from;
    private int start;
    private int end;
    private List<T> found = List.of();

    private Walk(char[] text, int from) {
      this.text = text;
      this.from = from;
    }

    /// Goes to the next phrase, which starts behind the last one.
    public boolean next() {
      int at = from;
      boolean within = at > 0 && at < text.length && Letters.isWord(letters.of(text[at - 1]));
      while (at < text.length) {
        boolean word = Letters.isWord(letters.of(text[at]));
        if (!(within && word) && phraseAt(at)) {
          from = end;
          return true;
        }
        at++;
        while (word && at < text.length && Letters.isWord(letters.of(text[at]))) {
          at++;
        }
        within = word;
      }
      from = at;
      return false;
    }

    /// What was found is no mention after all: phrases within it count.
    public void refuse() {
      from = start + 1;
    }

    public int start() {
      return start;
    }

    /// Behind its last letter.
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
      for (int i = at; i < text.length; i++) {
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
    private boolean endsWord(int behind) {
      if (behind >= text.length) {
        return true;
      }
      char next = text[behind];
      boolean sign = next == '#' || next == '+' && !wordAt(behind + 1);
      return !(sign && !wordAt(behind - 2)) && !(wordAt(behind) && wordAt(behind - 1));
    }

    private boolean wordAt(int index) {
      return index >= 0 && index < text.length && Letters.isWord(letters.of(text[index]));
    }
  }
}
