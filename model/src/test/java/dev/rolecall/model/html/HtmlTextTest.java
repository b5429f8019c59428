package dev.rolecall.model.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Java &amp; <b>Kafka</b></p>      | Java & Kafka
          a &lt; b &#39;c&#x27; &euro;        | a < b 'c' €
          Type<strong>Script</strong>s        | TypeScripts
          1 < 2 and 3 > 2                     | 1 < 2 and 3 > 2
          two   spaces                        | two spaces
          <i>one<script>two()</script></i>    | one
          """)
  void markupBecomesPlainText(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text);
  }

  @Test
  void blocksAreLinesAndListItemsHaveAHyphen() {
    assertThat(HtmlText.of("<p>One<br>two</p><ul><li>three</li><li>four</li></ul>five"))
        .isEqualTo("One\ntwo\n- three\n- four\nfive");
  }

  @Test
  void cellsOfATableDoNotRunIntoEachOther() {
    assertThat(HtmlText.of("<table><tr><td>Java</td><td>Go</td></tr></table>"))
        .isEqualTo("Java\nGo");
  }

  @Test
  void lineBreaksAndPreformattedSpacesAreKept() {
    assertThat(HtmlText.of("one\ntwo<pre>a  b</pre>")).isEqualTo("one\ntwo\na  b");
  }

  @Test
  void anythingUnreadableIsSomeText() {
    assertThat(HtmlText.of("&#99999999;&;<p <p>")).isNotNull();
    assertThat(HtmlText.of("")).isEmpty();
  }
}
