package dev.rolecall.ingest.merge.encoding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what [BinaryWriter] wrote, in the same order. Not for use by several threads.
public final class BinaryReader {
  private final byte[] bytes;
  private int position;

  public BinaryReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public int readByte() {
    return bytes[position++];
  }

  public boolean readBoolean() {
    return readByte() != 0;
  }

  public long readNumber() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /// A length or an index.
  public int readCount() {
    return Math.toIntExact(readNumber());
  }

  public int readInt() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | bytes[position++] & 0xff;
    }
    return value;
  }

  public long readLong() {
    long high = readInt();
    return high << 32 | readInt() & 0xffff_ffffL;
  }

  public @Nullable String readNullableString() {
    int length = readCount() - 1;
    if (length < 0) {
      return null;
    }
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  public String readString() {
    return Objects.requireNonNull(readNullableString(), "required text");
  }

  public @Nullable Instant readNullableInstant() {
    return readBoolean() ? Instant.ofEpochSecond(readLong(), readNumber()) : null;
  }

  public Instant readInstant() {
    return Objects.requireNonNull(readNullableInstant(), "required instant");
  }

  public List<String> readStrings() {
    return readAll(BinaryReader::readString);
  }

  public <T> List<T> readAll(Function<BinaryReader, T> read) {
    int count = readCount();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.apply(this));
    }
    return values;
  }

  public <E extends Enum<E>> Set<E> readEnums(Class<E> type) {
    Set<E> values = EnumSet.noneOf(type);
    readStrings().forEach(name -> values.add(Enum.valueOf(type, name)));
    return values;
  }

  public int[] readInts() {
    int[] values = new int[readCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readInt();
    }
    return values;
  }
}
