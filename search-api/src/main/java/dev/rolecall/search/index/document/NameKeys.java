package dev.rolecall.search.index.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The keys by which names are completed: the name from each of its words on, in lower case and
/// without accents, so that a prefix of any word finds it. `Senior Java Engineer` has the keys
/// `senior java engineer`, `java engineer` and `engineer`.
public final class NameKeys {
  private static final int MAX_KEYS = 8;
  private static final int MAX_LENGTH = 80;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]");

  private NameKeys() {}

  public static List<String> of(String name) {
    String folded = fold(name);
    List<String> keys = new ArrayList<>();
    Matcher word = WORD.matcher(folded);
    while (word.find() && keys.size() < MAX_KEYS) {
      keys.add(truncate(folded.substring(word.start())));
    }
    return keys.stream().distinct().toList();
  }

  /// What a typed prefix is compared with the keys as.
  public static String prefix(String typed) {
    return truncate(fold(typed));
  }

  private static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String truncate(String key) {
    return key.substring(0, Math.min(MAX_LENGTH, key.length()));
  }
}
