package dev.rolecall.search.find;

import dev.rolecall.model.job.Opening;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What tells whether two jobs are one opening that is posted several times: by a recruiter too,
/// again after some weeks, or once for each city. Roles of one posting have the same text, but not
/// the same title.
public final class OpeningText {
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  private final Set<String> title;
  private final TextOverlap text;

  private OpeningText(Set<String> title, TextOverlap text) {
    this.title = title;
    this.text = text;
  }

  public static OpeningText of(Opening opening) {
    Set<String> title = new HashSet<>();
    for (String word : OTHER.split(opening.title().toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        title.add(word);
      }
    }
    return new OpeningText(Set.copyOf(title), TextOverlap.of(opening));
  }

  /// The same words in the title, in any order, and nearly the same text.
  public boolean isSame(OpeningText other) {
    return title.equals(other.title) && text.isSame(other.text);
  }
}
