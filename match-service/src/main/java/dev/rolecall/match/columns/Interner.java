package dev.rolecall.match.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes equal values one object. A million jobs name a few thousand skills, places and scopes.
final class Interner {
  private final UnaryOperator<Object> one;

  Interner(UnaryOperator<Object> one) {
    this.one = one;
  }

  /// Remembers each value it has seen. For use by one thread.
  static Interner remembering() {
    Map<Object, Object> seen = new HashMap<>();
    return new Interner(value -> seen.computeIfAbsent(value, same -> same));
  }

  @SuppressWarnings("unchecked") // an equal value of the same type
  <T> T value(T value) {
    return (T) one.apply(value);
  }

  <T> @Nullable T nullable(@Nullable T value) {
    return value == null ? null : value(value);
  }

  /// For lists that many jobs have alike.
  <T> @Nullable List<T> list(@Nullable List<T> values) {
    return values == null ? null : value(values);
  }

  /// For lists that hardly two jobs have alike, of values that many have.
  <T> @Nullable List<T> elements(@Nullable List<T> values) {
    return values == null ? null : List.copyOf(values.stream().map(this::value).toList());
  }
}
