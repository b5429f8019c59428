package dev.rolecall.model.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads one value of a filter, or adds a problem that says what is wrong with it.
record FilterValues(QueryDraft draft) {
  <T> void id(String name, String value, Function<String, Optional<T>> read, Consumer<T> add) {
    read.apply(value)
        .ifPresentOrElse(
            add, () -> draft.problem(name, value, "'" + value + "' is not a known " + name));
  }

  <E extends Enum<E>> void choice(Class<E> type, String name, String value, Consumer<E> add) {
    List<E> found = QueryFilter.values(type, value);
    if (found.isEmpty()) {
      mustBe(name, "one of " + QueryFilter.names(type), value);
    }
    found.forEach(add);
  }

  void yesOrNo(String name, String value, Consumer<Boolean> set) {
    switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1", "on" -> set.accept(true);
      case "no", "false", "0", "off" -> set.accept(false);
      default -> mustBe(name, "yes or no", value);
    }
  }

  /// A problem with the valid values.
  void mustBe(String name, String valid, String value) {
    draft.problem(name, value, "'" + name + "' must be " + valid + "; got '" + value + "'");
  }
}
