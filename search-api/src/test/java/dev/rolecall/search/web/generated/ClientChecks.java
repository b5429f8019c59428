package dev.rolecall.search.web.generated;

import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/// What is checked with the generated client. Its classes do not exist when the tests are compiled,
/// so the checks are in `src/test/resources/generated-client`, and are compiled with them.
public interface ClientChecks {
  /// The checks by what they show.
  Map<String, Executable> all();
}
