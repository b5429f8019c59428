package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.board.BundledBoards;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// Finds employers' boards in posts and prints them as lines of the list of bundled boards.
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = {
      "Finds boards of known applicant tracking systems in \"Who is hiring?\" posts. Reads files"
          + " with one thread or comment per line, as the Algolia or Firebase API returns them,"
          + " also compressed (.gz), and prints one board per line, the most recently linked one"
          + " first:",
      "  source, board, year of the last link, name of the employer (separated by tabs)",
      "A line that is not JSON is counted and skipped."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all files were read", "1:a file could not be read", "2:usage error"})
final class DiscoverCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files with threads or comments")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "YEAR",
      defaultValue = "0",
      description = "only boards that a post linked to in this year or later")
  int since;

  private final SourceLookup sources;

  DiscoverCommand(SourceLookup sources) {
    this.sources = sources;
  }

  @Override
  public Integer call() {
    BoardDiscovery discovery = new BoardDiscovery(sources);
    int unreadable = 0;
    for (Path file : files) {
      try {
        unreadable += read(file, discovery);
      } catch (IOException e) {
        spec.commandLine().getErr().printf("Cannot read %s: %s%n", file, e.getMessage());
        return 1;
      }
    }
    List<BundledBoards.Entry> found =
        discovery.found().stream().filter(entry -> entry.lastSeen() >= since).toList();
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(entry -> out.println(entry.line()));
    out.flush();
    spec.commandLine()
        .getErr()
        .printf(
            "%d posts read, %d lines unreadable, %d boards found%n",
            discovery.posts(), unreadable, found.size());
    return out.checkError() ? 1 : 0;
  }

  /// @return the number of unreadable lines
  private static int read(Path file, BoardDiscovery discovery) throws IOException {
    int unreadable = 0;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          discovery.read(Json.MAPPER.readTree(line));
        } catch (JacksonException e) {
          unreadable++;
        }
      }
    }
    return unreadable;
  }
}
