package dev.rolecall.ingest.source.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": \"x\" \"b\": 1} | {\"a\":\"x\",\"b\":1}",
        "{\"a\": {\"c\": 2} \"b\": [1 2]} | {\"a\":{\"c\":2},\"b\":[1,2]}",
        "{\"a\": \"say \"yes\" to it\"} | {\"a\":\"say \\\"yes\\\" to it\"}",
        "{\"a\": [\"x \"y\" z\", \"w\"]} | {\"a\":[\"x \\\"y\\\" z\",\"w\"]}",
        "{\"a\": \"cut | {\"a\":\"cut\"}",
        "{\"a\": 1, \"b\" | {\"a\":1,\"b\":null}",
        "{\"a\": 1, \"b\": | {\"a\":1,\"b\":null}",
        "{\"a\": {\"b\": [1, 2 | {\"a\":{\"b\":[1,2]}}",
        "{\"a\": 1}}} | {\"a\":1}",
        "{\"a\": \"\\x \\$ 1\"} | {\"a\":\"x $ 1\"}",
        "{/* why */ \"a\": 1, // so | {\"a\":1}",
        "{a: 1, 'b': 'c',} | {\"a\":1,\"b\":\"c\"}",
        "<!-- {\"a\": 1} --> | {\"a\":1}",
        "//<![CDATA[ {\"a\": 1} //]]> | {\"a\":1}",
        "/*<![CDATA[*/ {\"a\": 1} /*]]>*/ ; | {\"a\":1}",
        "{\"a\": \"cut\\ | {\"a\":\"cut\"}",
        "{&quot;a&quot;: 1} | {\"a\":1}"
      })
  void readsTheJsonOfRealPages(String text, String json) {
    assertThat(LenientJson.read(text))
        .hasValueSatisfying(read -> assertThat(read).hasToString(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "nothing", "12", "\"text\"", "<p>{</p>"})
  void readsNothingFromOtherText(String text) {
    assertThat(LenientJson.read(text).filter(read -> !read.isEmpty())).isEmpty();
  }

  /// Deep nesting and missing ends must give a result quickly.
  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{\"a\":", "\"", "{\"a\":\"\"", "\\", ",", "]", " ", "<!-- ", " -->", "; x"})
  void anyNumberOfTheSameCharacterGivesAResult(String character) {
    String many = character.repeat(100_000);
    assertThatCode(() -> LenientJson.read("{\"x\": " + many)).doesNotThrowAnyException();
    assertThatCode(() -> LenientJson.read(many + "{}" + many + "x")).doesNotThrowAnyException();
  }
}
