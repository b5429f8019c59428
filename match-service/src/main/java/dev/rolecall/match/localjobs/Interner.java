package dev.rolecall.match.localjobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Returns one object for equal values. A million jobs have a few thousand different skills, places
/// and scopes.
final class Interner {
  private final UnaryOperator<Object> canonical;

  Interner(UnaryOperator<Object> canonical) {
    this.canonical = canonical;
  }

  /// Keeps each value that was passed to it. For use by one thread.
  static Interner interning() {
    Map<Object, Object> seen = new HashMap<>();
    return new Interner(value -> seen.computeIfAbsent(value, same -> same));
  }

  @SuppressWarnings("unchecked") // an equal value of the same type
  <T> T value(T value) {
    return (T) canonical.apply(value);
  }

  <T> @Nullable T nullable(@Nullable T value) {
    return value == null ? null : value(value);
  }

  /// For lists that are equal in many jobs.
  <T> @Nullable List<T> list(@Nullable List<T> values) {
    return values == null ? null : value(values);
  }

  /// For lists that differ between jobs, of values that many jobs have.
  <T> @Nullable List<T> elements(@Nullable List<T> values) {
    return values == null ? null : List.copyOf(values.stream().map(this::value).toList());
  }
}
