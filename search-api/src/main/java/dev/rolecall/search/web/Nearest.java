package dev.rolecall.search.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What somebody probably meant to type.
final class Nearest {
  private static final int LONGEST = 40;

  private Nearest() {}

  /// The name that needs the fewest letters changed: at most a third of what was typed, and one at
  /// least.
  static Optional<String> of(String typed, Collection<String> names) {
    String asked = typed.toLowerCase(Locale.ROOT);
    int most = Math.max(1, asked.length() / 3);
    return asked.length() > LONGEST
        ? Optional.empty()
        : names.stream()
            .filter(name -> distance(asked, name) <= most)
            .min(
                Comparator.comparingInt((String name) -> distance(asked, name))
                    .thenComparing(Comparator.naturalOrder()));
  }

  /// Levenshtein's: letters to be added, dropped or changed.
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
