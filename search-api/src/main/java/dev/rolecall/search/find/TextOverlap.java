package dev.rolecall.search.find;

import dev.rolecall.model.job.Opening;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a description, to find texts that are nearly the same.
///
/// @param words distinct, in lower case, without markup
record TextOverlap(Set<String> words) {
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[a-z#0-9]+;");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// The share of equal words from which two texts are the same: an agency changes the name of the
  /// employer, and a second posting the city.
  private static final double SAME = 0.9;

  static TextOverlap of(Opening opening) {
    String text = MARKUP.matcher(opening.description()).replaceAll(" ");
    Set<String> words = new HashSet<>();
    for (String word : OTHER.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return new TextOverlap(words);
  }

  /// An empty text is not the same as another.
  boolean isSame(TextOverlap other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    long common = words.stream().filter(other.words::contains).count();
    return common >= SAME * (words.size() + other.words.size() - common);
  }
}
