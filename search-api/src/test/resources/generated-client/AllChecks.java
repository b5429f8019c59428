package dev.rolecall.client.check;

import dev.rolecall.search.web.generated.ClientChecks;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/// Uses the generated client as a program would.
///
/// @param url of the service
/// @param token of a person
public record AllChecks(String url, String token) implements ClientChecks {
  @Override
  public Map<String, Executable> all() {
    ClientConnection client = ClientConnection.to(url, token);
    Map<String, Executable> all = new TreeMap<>();
    Stream.of(
            new SearchChecks(client),
            new JobChecks(client),
            new MarketChecks(client),
            new PersonChecks(client),
            new ProblemChecks(client),
            new CompletenessChecks(client))
        .forEach(checks -> all.putAll(checks.all()));
    return all;
  }
}
