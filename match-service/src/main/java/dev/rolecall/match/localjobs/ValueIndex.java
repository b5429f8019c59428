package dev.rolecall.match.localjobs;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;

/// An inverted column: for each value of a field, the rows that have it.
final class ValueIndex<T> {
  private final Map<T, RoaringBitmap> byValue = new HashMap<>();

  void add(T value, int row) {
    byValue.computeIfAbsent(value, _ -> new RoaringBitmap()).add(row);
  }

  void remove(T value, int row) {
    byValue.computeIfPresent(
        value,
        (_, rows) -> {
          rows.remove(row);
          return rows.isEmpty() ? null : rows;
        });
  }

  /// The rows that have one of the values.
  RoaringBitmap rowsWith(Collection<T> values) {
    RoaringBitmap any = new RoaringBitmap();
    for (T value : values) {
      any.or(rowsWith(value));
    }
    return any;
  }

  /// The rows that have this value. Callers must not change the bitmap.
  RoaringBitmap rowsWith(T value) {
    return byValue.getOrDefault(value, new RoaringBitmap());
  }

  /// The rows with a value that matches a test. Fields have few values: skills, places, scopes.
  RoaringBitmap rowsMatching(Predicate<T> test) {
    RoaringBitmap any = new RoaringBitmap();
    byValue.forEach(
        (value, rows) -> {
          if (test.test(value)) {
            any.or(rows);
          }
        });
    return any;
  }
}
