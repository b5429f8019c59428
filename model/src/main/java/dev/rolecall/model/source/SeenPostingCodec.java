package dev.rolecall.model.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes a seen posting as bytes, for this process only: the format may change in each release.
final class SeenPostingCodec {
  private static final int ABSENT = 1;
  private static final int FIELDS = 2;
  private static final int DETAIL = 4;
  private static final int ETAG = 8;

  private SeenPostingCodec() {}

  static void write(SeenPosting posting, DataOutputStream out) throws IOException {
    SeenDetail detail = posting.detail();
    out.writeByte(
        (posting.absentSince() == null ? 0 : ABSENT)
            | (posting.fields() == null ? 0 : FIELDS)
            | (detail == null ? 0 : DETAIL)
            | (detail == null || detail.etag() == null ? 0 : ETAG));
    writeText(posting.contentHash(), out);
    writeTime(posting.firstSeenAt(), out);
    if (posting.absentSince() != null) {
      writeTime(posting.absentSince(), out);
    }
    if (posting.fields() != null) {
      writeText(posting.fields(), out);
    }
    if (detail != null) {
      writeText(detail.rowHash(), out);
      writeTime(detail.dueAt(), out);
      if (detail.etag() != null) {
        writeText(detail.etag(), out);
      }
    }
  }

  static SeenPosting read(DataInputStream in) throws IOException {
    int present = in.readByte();
    String hash = readText(in);
    Instant firstSeenAt = readTime(in);
    @Nullable Instant absentSince = (present & ABSENT) == 0 ? null : readTime(in);
    @Nullable String fields = (present & FIELDS) == 0 ? null : readText(in);
    @Nullable SeenDetail detail =
        (present & DETAIL) == 0 ? null : readDetail(in, (present & ETAG) != 0);
    return new SeenPosting(hash, firstSeenAt, absentSince, fields, detail);
  }

  private static SeenDetail readDetail(DataInputStream in, boolean hasEtag) throws IOException {
    return new SeenDetail(readText(in), readTime(in), hasEtag ? readText(in) : null);
  }

  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void writeTime(Instant time, DataOutputStream out) throws IOException {
    out.writeLong(time.getEpochSecond());
    out.writeInt(time.getNano());
  }

  private static Instant readTime(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
