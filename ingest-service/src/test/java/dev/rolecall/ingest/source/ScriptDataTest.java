package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptDataTest {
  @Test
  void whatFollowsTheObjectIsNotRead() {
    String page =
        """
        <script>var app = app || {"a": 1}; window.app.data  =
        {"text": "</b> }; app.data = {", "html": "<p>\\u00e9<\\/p>"}; app.other = {'x': 1};</script>
        """;
    assertThat(ScriptData.get(page, "app.data").path("text").asString())
        .isEqualTo("</b> }; app.data = {");
    assertThat(ScriptData.get(page, "app.data").path("html").asString()).isEqualTo("<p>é</p>");
  }

  @Test
  void anotherVariableOrValueIsNotTheObject() {
    String page =
        "<script>myapp.data = {\"a\": 1}; app.data2 = {}; app.data = app.data || x</script>";
    assertThat(ScriptData.isIn(page, "app.data")).isFalse();
    assertThat(ScriptData.find(page, "app.data")).isEmpty();
    assertThatThrownBy(() -> ScriptData.get(page, "app.data"))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessage("The page has no object 'app.data'");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {"{a: 1}", "{\"a\": 1", "{\"a\": \"\\x27\"}", "{\"a\": undefined}", "{\"a\": [1, 2}"})
  void whatIsNotJsonIsUnreadable(String object) {
    assertThatThrownBy(() -> ScriptData.get("<script>d = " + object + ";</script>", "d"))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessageStartingWith("'d' is not JSON: ");
  }
}
