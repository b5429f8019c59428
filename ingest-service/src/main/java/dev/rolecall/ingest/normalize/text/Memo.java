package dev.rolecall.ingest.normalize.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/// Remembers what was read of short strings: `San Francisco, CA` and `Remote` stand in thousands of
/// headers, and several times in the reading of one. Bounded, and for any number of threads.
///
/// @param <T> an immutable value
public final class Memo<T> {
  /// A power of two: the strings of some hundred posts.
  private static final int ROOM = 1 << 12;

  private static final int MAX_LENGTH = 80;

  private final AtomicReferenceArray<Known<T>> known = new AtomicReferenceArray<>(ROOM);
  private final Function<String, T> read;

  private record Known<T>(String text, T value) {}

  /// @param read depends on the text alone
  public Memo(Function<String, T> read) {
    this.read = read;
  }

  public T of(String text) {
    if (text.length() > MAX_LENGTH) {
      return read.apply(text);
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & ROOM - 1;
    Known<T> here = known.getAcquire(place);
    if (here == null || !here.text.equals(text)) {
      here = new Known<>(text, read.apply(text));
      known.setRelease(place, here);
    }
    return here.value;
  }
}
