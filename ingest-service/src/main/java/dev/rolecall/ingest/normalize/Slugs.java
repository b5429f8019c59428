package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;

/// Creates the short name that identifies a role within its posting.
public final class Slugs {
  private static final int MAX_LENGTH = 60;

  private static final FilteredPattern MARKS = FilteredPattern.of("\\p{M}+");
  private static final FilteredPattern BETWEEN = FilteredPattern.of("[^\\p{L}\\p{N}]+");
  private static final FilteredPattern EDGES = FilteredPattern.of("^-+|-+$");

  private Slugs() {}

  /// Lower-case letters, digits and hyphens: `senior-backend-engineer`.
  public static String of(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Form.NFD)
            .replace("c++", "cpp")
            .replace("c#", "csharp");
    String hyphened = BETWEEN.replaceAll(MARKS.replaceAll(plain, ""), "-");
    String whole = EDGES.replaceAll(hyphened, "");
    String cut = whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH);
    String tidy = EDGES.replaceAll(cut, "");
    return tidy.isEmpty() ? "role" : tidy;
  }

  /// As [#of], with a number appended when the name is taken.
  public static String unique(String title, Set<String> taken) {
    String slug = of(title);
    if (!taken.contains(slug)) {
      return slug;
    }
    int number = 2;
    while (taken.contains(slug + "-" + number)) {
      number++;
    }
    return slug + "-" + number;
  }
}
