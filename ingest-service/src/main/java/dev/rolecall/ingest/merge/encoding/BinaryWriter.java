package dev.rolecall.ingest.merge.encoding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes fields in sequence: numbers with variable length, texts as their length followed by
/// UTF-8. [BinaryReader] reads them in the same order. Not for use by several threads.
public final class BinaryWriter {
  private byte[] bytes = new byte[512];
  private int size;

  public BinaryWriter writeByte(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
    return this;
  }

  public BinaryWriter writeBoolean(boolean value) {
    return writeByte(value ? 1 : 0);
  }

  /// Seven bits per byte, the lowest first. Negative numbers need ten bytes.
  public BinaryWriter writeNumber(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  public BinaryWriter writeInt(int value) {
    ensure(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  public BinaryWriter writeLong(long value) {
    return writeInt((int) (value >>> 32)).writeInt((int) value);
  }

  /// Distinguishes null from the empty text.
  public BinaryWriter writeString(@Nullable String text) {
    if (text == null) {
      return writeNumber(0);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeNumber(utf8.length + 1L);
    ensure(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  public BinaryWriter writeInstant(@Nullable Instant instant) {
    if (instant == null) {
      return writeBoolean(false);
    }
    return writeBoolean(true).writeLong(instant.getEpochSecond()).writeNumber(instant.getNano());
  }

  public BinaryWriter writeStrings(Collection<String> texts) {
    return writeAll(texts, BinaryWriter::writeString);
  }

  public <T> BinaryWriter writeAll(Collection<T> values, BiConsumer<BinaryWriter, T> write) {
    writeNumber(values.size());
    values.forEach(value -> write.accept(this, value));
    return this;
  }

  /// Writes the names of the values, so that an enum may gain values and change their order.
  public BinaryWriter writeEnums(Set<? extends Enum<?>> values) {
    writeNumber(values.size());
    values.forEach(value -> writeString(value.name()));
    return this;
  }

  public BinaryWriter writeInts(int[] values) {
    writeNumber(values.length);
    for (int value : values) {
      writeInt(value);
    }
    return this;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
