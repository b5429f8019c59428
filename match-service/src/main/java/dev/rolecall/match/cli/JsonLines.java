package dev.rolecall.match.cli;

import dev.rolecall.model.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a file of JSON, one value per line. A line that cannot be read is reported, counted and
/// skipped.
final class JsonLines {
  private static final String STANDARD_INPUT = "-";

  private final String file;
  private final PrintWriter err;
  private int read;
  private int invalid;

  JsonLines(String file, PrintWriter err) {
    this.file = file;
    this.err = err;
  }

  /// Handles a line.
  interface Reader {
    /// @throws IllegalArgumentException saying what is wrong with it
    void read(JsonNode line, int number);
  }

  void forEach(Reader reader) throws IOException {
    try (BufferedReader in = open()) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          read++;
          tryToRead(line, number, reader);
        }
      }
    }
  }

  private BufferedReader open() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file)),
            StandardCharsets.UTF_8));
  }

  private void tryToRead(String line, int number, Reader reader) {
    try {
      reader.read(Json.MAPPER.readTree(line), number);
    } catch (JacksonException notJson) {
      report(number, notJson.getOriginalMessage());
    } catch (IllegalArgumentException | NullPointerException wrong) {
      report(number, wrong.getMessage());
    }
  }

  private void report(int number, @org.jspecify.annotations.Nullable String what) {
    invalid++;
    err.printf("%s, line %d: %s%n", file, number, what);
  }

  int read() {
    return read;
  }

  int invalid() {
    return invalid;
  }
}
