package dev.rolecall.model.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHtmlTest {
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<ul>",
          "</ul>",
          "<li>",
          "</li>",
          "<div>",
          "</div>",
          "<b>",
          "</b>",
          "<br>",
          "<a href=\"https://acme.example/?a=1&amp;b='>'\" rel=\"nofollow\">",
          "</a>",
          "<code>",
          "</code>",
          "<pre>",
          "</pre>",
          "<h2>",
          "</h2>",
          "<h3>",
          "</h3>",
          "<em>",
          "</em>",
          "<span>",
          "</span>",
          "<i>",
          "</i>",
          " ",
          "  two  spaces ",
          "\n",
          "\n\n",
          "words",
          "&amp;",
          "&lt;b&gt;",
          "&nbsp;",
          "&eacute;",
          "&",
          "&amp",
          "<",
          ">",
          "\t",
          "\r\n",
          "é",
          "\u2028",
          "<table>",
          "<td>",
          "<blockquote>",
          "<A>",
          "<p class=\"x\">",
          "<br/>",
          "<!-- no -->",
          "<a href='x>y'>",
          "<a b\"c>d\">",
          "\0");

  @Test
  void findsTheSameTextAsTheParserInAnything() {
    Random random = new Random(42);
    int simple = 0;
    for (int i = 0; i < 30_000; i++) {
      String html = soup(random, 1 + random.nextInt(8));
      String plain = PlainHtml.text(html);
      if (plain != null) {
        simple++;
        assertThat(plain).as(html).isEqualTo(HtmlText.parsed(html));
      }
    }
    assertThat(simple).isGreaterThan(1_000);
  }

  @Test
  void findsTheSameTextAsTheParserInWhatTheParserWrites() {
    Random random = new Random(43);
    int simple = 0;
    for (int i = 0; i < 10_000; i++) {
      String html = written(soup(random, 1 + random.nextInt(25)));
      String plain = PlainHtml.text(html);
      if (plain != null) {
        simple++;
        assertThat(plain).as(html).isEqualTo(HtmlText.parsed(html));
      }
    }
    assertThat(simple).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Backend &amp; data</p><ul><li>Java</li><li><b>Kafka</b>, <i>Go</i></li></ul>",
        "Acme | Remote<p>See <a href=\"https://acme.example/jobs\">our jobs</a></p><pre><code>  a\n"
            + " b</code></pre>",
        "<div><h2>You</h2><p>A&nbsp;<br>B</p></div> end"
      })
  void usualDescriptionsAreSimple(String html) {
    assertThat(PlainHtml.text(html)).isNotNull().isEqualTo(HtmlText.parsed(html));
  }

  private static String soup(Random random, int pieces) {
    StringBuilder soup = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      soup.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return soup.toString();
  }

  private static String written(String html) {
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document.body().html();
  }
}
