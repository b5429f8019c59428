package dev.rolecall.ingest.normalize;

import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;

/// Creates the short name that identifies a role within its posting.
public final class Slugs {
  private static final int MAX_LENGTH = 60;

  private Slugs() {}

  /// Lower-case letters, digits and hyphens: `senior-backend-engineer`.
  public static String of(String title) {
    String plain =
        java.text.Normalizer.normalize(title.toLowerCase(Locale.ROOT), Form.NFD)
            .replace("c++", "cpp")
            .replace("c#", "csharp")
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH);
    String tidy = cut.replaceAll("-+$", "");
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
