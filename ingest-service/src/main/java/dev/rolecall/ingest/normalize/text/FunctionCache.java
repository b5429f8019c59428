package dev.rolecall.ingest.normalize.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/// A cache for a function of short strings. Strings such as `San Francisco, CA` and `Remote` occur
/// in thousands of headers, and are parsed several times per header. Bounded and thread-safe: a
/// string replaces another one in the same slot.
///
/// @param <T> an immutable value
public final class FunctionCache<T> {
  /// A power of two, enough for the strings of several hundred postings.
  private static final int SLOTS = 1 << 12;

  private static final int MAX_LENGTH = 80;

  private final AtomicReferenceArray<Entry<T>> entries = new AtomicReferenceArray<>(SLOTS);
  private final Function<String, T> function;

  private record Entry<T>(String text, T value) {}

  /// @param function a pure function
  public FunctionCache(Function<String, T> function) {
    this.function = function;
  }

  public T of(String text) {
    if (text.length() > MAX_LENGTH) {
      return function.apply(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    Entry<T> entry = entries.getAcquire(slot);
    if (entry == null || !entry.text.equals(text)) {
      entry = new Entry<>(text, function.apply(text));
      entries.setRelease(slot, entry);
    }
    return entry.value;
  }
}
