package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.SourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeysTest {
  private static final SourceAccess ACCESS =
      new SourceAccess(
          List.of(SourceKey.inQuery("acme.id", "id"), SourceKey.inHeader("acme.key", "Key")),
          Duration.ZERO);

  private static SourceKeys keys(Map<String, String> values) {
    return SourceKeys.of(List.of(ACCESS), setting -> values.getOrDefault(setting, ""));
  }

  @Test
  void aKeyThatIsBlankIsMissing() {
    assertThat(keys(Map.of("acme.id", "secret-1", "acme.key", " ")).missing(ACCESS))
        .containsExactly("acme.key");
    assertThat(keys(Map.of("acme.id", "secret-1", "acme.key", " secret-2\n")).missing(ACCESS))
        .isEmpty();
    assertThat(SourceKeys.NONE.missing(SourceAccess.OPEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "two words", "line\nbreak-in-it", "schlüssel"})
  void aValueThatCannotBeAKeyIsRejectedAndNotShown(String value) {
    assertThatThrownBy(() -> keys(Map.of("acme.key", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acme.key must have")
        .hasMessageNotContaining(value);
  }

  @Test
  void theTextFormHasNoValues() {
    assertThat(keys(Map.of("acme.id", "secret-1"))).asString().isEqualTo("SourceKeys[acme.id]");
  }
}
