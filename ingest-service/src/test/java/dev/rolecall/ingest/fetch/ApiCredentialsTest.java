package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.ApiCredential;
import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.adzuna.Adzuna;
import dev.rolecall.ingest.source.usajobs.UsaJobs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ApiCredentialsTest {
  private static final SourceAccess ACCESS =
      new SourceAccess(
          List.of(
              ApiCredential.inQuery("acme.id", "id"), ApiCredential.inHeader("acme.key", "Key")),
          Duration.ZERO);

  private static ApiCredentials keys(Map<String, String> values) {
    return ApiCredentials.of(List.of(ACCESS), setting -> values.getOrDefault(setting, ""));
  }

  @Test
  void aKeyThatIsBlankIsMissing() {
    assertThat(keys(Map.of("acme.id", "secret-1", "acme.key", " ")).missing(ACCESS))
        .containsExactly("acme.key");
    assertThat(keys(Map.of("acme.id", "secret-1", "acme.key", " secret-2\n")).missing(ACCESS))
        .isEmpty();
    assertThat(ApiCredentials.NONE.missing(SourceAccess.OPEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "two words", "line\nbreak-in-it", "schlüssel"})
  void aValueThatCannotBeAKeyIsRejectedAndNotShown(String value) {
    assertThatThrownBy(() -> keys(Map.of("acme.key", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acme.key must have")
        .hasMessageNotContaining(value);
  }

  /// As docs/operations.md names them.
  @Test
  void keysAreReadFromTheEnvironment() {
    StandardEnvironment environment = new StandardEnvironment();
    Map<String, Object> variables =
        Map.of(
            "ROLECALL_SOURCES_ADZUNA_APP_ID", "invented-id",
            "ROLECALL_SOURCES_ADZUNA_APP_KEY", "invented-key",
            "ROLECALL_SOURCES_USAJOBS_KEY", "invented-key");
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("variables", variables));
    ApiCredentials keys =
        new FetchConfiguration().sourceKeys(SourceRegistry.sources(), environment);
    assertThat(keys.missing(new Adzuna().access())).isEmpty();
    assertThat(keys.missing(new UsaJobs().access()))
        .containsExactly("rolecall.sources.usajobs.email");
  }

  @Test
  void theTextFormHasNoValues() {
    assertThat(keys(Map.of("acme.id", "secret-1"))).asString().isEqualTo("ApiCredentials[acme.id]");
  }
}
