package dev.rolecall.model.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The seen postings of a board, by external id. An instance keeps those of all its boards in
/// memory: as bytes 53 for each posting, as maps of objects 198 (measured with a million postings).
///
/// Immutable. Entries are made on each access.
final class SeenPostings extends AbstractMap<String, SeenPosting> {
  private final byte[] bytes;

  /// Where each entry starts, in the order of the ids.
  private final int[] starts;

  private SeenPostings(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  static Map<String, SeenPosting> copyOf(Map<String, SeenPosting> postings) {
    if (postings instanceof SeenPostings) {
      return postings;
    }
    String[] ids = postings.keySet().toArray(String[]::new);
    Arrays.sort(ids);
    int[] starts = new int[ids.length];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int i = 0; i < ids.length; i++) {
        starts[i] = bytes.size();
        SeenPostingCodec.writeText(ids[i], out);
        SeenPostingCodec.write(Objects.requireNonNull(postings.get(ids[i])), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return new SeenPostings(bytes.toByteArray(), starts);
  }

  @Override
  public int size() {
    return starts.length;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable SeenPosting get(@Nullable Object key) {
    if (!(key instanceof String id)) {
      return null;
    }
    try {
      return find(id);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  private @Nullable SeenPosting find(String id) throws IOException {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      DataInputStream in = read(middle);
      int order = SeenPostingCodec.readText(in).compareTo(id);
      if (order == 0) {
        return SeenPostingCodec.read(in);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private DataInputStream read(int index) {
    int start = starts[index];
    return new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start));
  }

  @Override
  public Set<Entry<String, SeenPosting>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return starts.length;
      }

      @Override
      public Iterator<Entry<String, SeenPosting>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, SeenPosting>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < starts.length;
    }

    @Override
    public Entry<String, SeenPosting> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        DataInputStream in = read(next++);
        return Map.entry(SeenPostingCodec.readText(in), SeenPostingCodec.read(in));
      } catch (IOException e) {
        throw new UncheckedIOException("Reading from memory failed", e);
      }
    }
  }
}
