package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.Clocks;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Reads a source's items from standard input and prints their jobs, one line per item.
@Command(
    name = "normalize",
    mixinStandardHelpOptions = true,
    description = {
      "Normalizes postings. Reads one item of the source per line from standard input (a Hacker"
          + " News comment as the Algolia or Firebase API returns it, an element of a Greenhouse"
          + " board, a position of a Personio board in XML, a saved career page as"
          + " {\"externalId\",\"url\",\"html\"} or its JobPosting markup, ...) and prints one line"
          + " per item, in the same order:",
      "  {\"input\": id, \"jobs\": [...], \"rejected\": null or {\"reason\"}}",
      "An unreadable line is reported as rejected; the command continues with the next line."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all lines were read", "1:standard input or output failed", "2:usage error"})
final class NormalizeCommand implements Callable<Integer> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--source",
      required = true,
      paramLabel = "ID",
      description =
          "source of the items: that of a board (hn-who-is-hiring, greenhouse, lever, ...),"
              + " generic, or career-page")
  String source = "";

  @Option(
      names = "--board",
      paramLabel = "BOARD",
      defaultValue = "stdin",
      description = "board of the items (default: ${DEFAULT-VALUE})")
  String board = "stdin";

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "date or instant to use as the current time (default: now)")
  @Nullable String asOf;

  @Option(
      names = "--explain",
      description =
          "adds, for each field, the rules that matched with their text, and the rules that did not"
              + " match")
  boolean explain;

  private final Map<SourceId, PostingReader> readers;

  NormalizeCommand(Collection<PostingReader> readers) {
    this.readers =
        readers.stream().collect(Collectors.toMap(PostingReader::source, reader -> reader));
  }

  @Override
  public Integer call() throws IOException {
    BoardKey key = boardKey();
    ItemNormalizer items = new ItemNormalizer(readers, key, now(), explain);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Integer> summary = new TreeMap<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    long start = System.nanoTime();
    int lines = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String item = withoutByteOrderMark(line);
      if (!item.isBlank()) {
        lines++;
        out.println(Json.MAPPER.writeValueAsString(items.normalize(item, summary)));
      }
    }
    out.flush();
    double seconds = (System.nanoTime() - start) / 1e9;
    spec.commandLine()
        .getErr()
        .printf("%d read, %s; %.1f s, %.0f per second%n", lines, summary, seconds, lines / seconds);
    return out.checkError() ? 1 : 0;
  }

  /// Removes it from every line: concatenated files have one inside.
  private static String withoutByteOrderMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }

  private BoardKey boardKey() {
    try {
      SourceId id = SourceId.of(source);
      if (!readers.containsKey(id)) {
        throw new IllegalArgumentException("The source has no reader");
      }
      return new BoardKey(id, board);
    } catch (IllegalArgumentException e) {
      String known =
          readers.keySet().stream().map(SourceId::value).sorted().collect(Collectors.joining(", "));
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Unknown source '" + source + "'; the known sources are " + known);
    }
  }

  private Instant now() {
    try {
      return asOf == null ? Clocks.system().instant() : Clocks.parse(asOf);
    } catch (DateTimeException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--as-of must be a date or an instant, such as 2026-11-05 or 2026-11-05T09:00:00Z; got "
              + asOf);
    }
  }
}
