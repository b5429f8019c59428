package dev.rolecall.ingest.merge.evidence;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A set of few strings, sorted in an array, which needs less memory than a tree. The features of a
/// role have several such sets.
final class SortedStrings extends AbstractSet<String> {
  private static final SortedStrings NONE = new SortedStrings(new String[0]);

  /// Up to this many strings are compared one after the other.
  private static final int MAX_SCANNED = 8;

  private final String[] texts;

  private SortedStrings(String[] texts) {
    this.texts = texts;
  }

  static Set<String> of(Collection<String> texts) {
    if (texts instanceof SortedStrings sorted) {
      return sorted;
    }
    if (texts.isEmpty()) {
      return NONE;
    }
    String[] sorted = texts.toArray(String[]::new);
    Arrays.sort(sorted);
    int kept = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (!sorted[i].equals(sorted[kept - 1])) {
        sorted[kept++] = sorted[i];
      }
    }
    return new SortedStrings(kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept));
  }

  @Override
  public boolean contains(@Nullable Object text) {
    if (texts.length > MAX_SCANNED) {
      return text instanceof String && Arrays.binarySearch(texts, text) >= 0;
    }
    for (String own : texts) {
      if (own.equals(text)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SortedStrings set
        ? Arrays.equals(texts, set.texts)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < texts.length;
      }

      @Override
      public String next() {
        if (next == texts.length) {
          throw new NoSuchElementException();
        }
        return texts[next++];
      }
    };
  }

  static boolean haveCommon(Set<String> first, Set<String> second) {
    return !first.isEmpty() && !second.isEmpty() && !Collections.disjoint(first, second);
  }

  @Override
  public int size() {
    return texts.length;
  }
}
