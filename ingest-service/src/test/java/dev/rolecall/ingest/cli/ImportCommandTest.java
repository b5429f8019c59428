package dev.rolecall.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.ingest.source.greenhouse.Greenhouse;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// A usage error is reported without a platform.
class ImportCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import nowhere --all                                | Unknown source 'nowhere'; the known sources are greenhouse, hn-who-is-hiring
          import                                              | Missing required parameter: 'SOURCE'
          import greenhouse                                   | Exactly one of --board, --month and --all is required
          import greenhouse --all                             | greenhouse has no list of boards
          import hn-who-is-hiring --all --month 2026-11       | Exactly one of --board, --month and --all is required
          import hn-who-is-hiring --month November            | Invalid value for option '--month'
          import hn-who-is-hiring --all --timeout soon        | --timeout takes 90s, 20m or 2h, got soon
          import hn-who-is-hiring --all --timeout 0s          | --timeout must be positive
          import hn-who-is-hiring --all --as-of yesterday     | --as-of must be a date or an instant, such as 2026-11-05
          """)
  void aUsageErrorIsReportedAndTheStatusIsTwo(String call, String message) {
    StringWriter err = new StringWriter();
    CommandLine command =
        RolecallIngest.commandLine(
            List.of(),
            new SourceLookup(List.of(new HnWhoIsHiring(), new Greenhouse())),
            _ -> {
              throw new AssertionError("no platform is needed for this");
            });
    command.setErr(new PrintWriter(err));
    assertThat(command.execute(call.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }
}
