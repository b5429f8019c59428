package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.match.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The truth tables of the criteria: one file for each, with people, jobs in the notation of
/// [JobNotation], and what the criterion finds: `VETO`, `100`, `part` for a lower score, each with
/// its reason, or `-` when it does not count.
class TruthTableTest {
  private static final Path TABLES = Path.of("src/test/resources/truth-tables");

  private record Row(String criterion, String person, String job, String expected) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(TABLES)) {
      for (Path file : files.sorted().toList()) {
        String criterion = file.getFileName().toString().replace(".txt", "");
        String person = "{}";
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("person ")) {
            person = line.substring("person ".length());
          } else if (!line.isBlank() && !line.startsWith("#")) {
            String[] cells = line.split("\\s+=> ");
            rows.add(new Row(criterion, person, cells[0], cells[1]));
          }
        }
      }
    }
    return rows;
  }

  @TestFactory
  Stream<DynamicTest> everyRow() throws IOException {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.criterion() + ": " + row.job() + " for " + row.person(),
                    () -> assertThat(result(row)).isEqualTo(row.expected())));
  }

  @Test
  void thereAreThreeHundredRowsForAllCriteria() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(rows().stream().map(Row::criterion).distinct()).hasSize(13);
  }

  private static String result(Row row) {
    Match match =
        Judge.judge(JobNotation.job(row.job()), who(row.person()), ReferenceData.bundled());
    return match.vetoes().stream()
        .filter(veto -> veto.criterion().equals(row.criterion()))
        .map(veto -> "VETO " + veto.reason())
        .findFirst()
        .or(
            () ->
                match.parts().stream()
                    .filter(part -> part.criterion().equals(row.criterion()))
                    .map(part -> (part.score() == 100 ? "100 " : "part ") + part.reason())
                    .findFirst())
        .orElse("-");
  }
}
