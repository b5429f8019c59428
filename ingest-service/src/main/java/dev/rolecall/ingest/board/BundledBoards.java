package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The boards of employers that are bundled with the service, `boards.tsv`: boards that "Who is
/// hiring?" posts linked to. A bundled board may not exist any more; it is unverified until its
/// first complete crawl. The `discover` command writes the file.
public final class BundledBoards {
  private static final String FILE = "boards.tsv";

  /// A bundled board.
  ///
  /// @param name of the employer, as its posts named it; null when unknown
  /// @param lastSeen the year of the last post that linked to it
  public record Entry(BoardKey key, @Nullable String name, int lastSeen) {
    /// The line of the file: source, board, year and name, separated by tabs.
    public String line() {
      return String.join(
          "\t",
          key.source().value(),
          key.board(),
          String.valueOf(lastSeen),
          name == null ? "" : name);
    }

    static Entry parse(String line) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 4) {
        throw new IllegalStateException(FILE + ": expected four columns, got '" + line + "'");
      }
      return new Entry(
          new BoardKey(SourceId.of(parts[0]), parts[1]),
          parts[3].isEmpty() ? null : parts[3],
          Integer.parseInt(parts[2]));
    }
  }

  private BundledBoards() {}

  /// The boards in the order in which they are to be read first: the most recently seen ones.
  public static List<Entry> all() {
    try (InputStream file = BundledBoards.class.getResourceAsStream(FILE)) {
      String text =
          new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Entry::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
