package dev.rolecall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTextAnalyzerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          We write C++, C# and F#.            | we write c++ c# and f#
          C/C++17 or g++                      | c c++ 17 or g++
          .NET and .Net Core, C#/.NET8        | .net and .net core c# .net 8
          ASP.NET, VB.NET; Node.js/Vue.js.    | asp.net vb.net node.js vue.js
          CI/CD, TCP/IP, A/B tests, I/O       | ci/cd tcp/ip a/b tests i/o
          AT&T does R&D                       | at&t does r&d
          Objective-C, Swift                  | objective-c swift
          Objective-C++                       | objective-c++
          java/kotlin and AWS/GCP             | java kotlin and aws gcp
          front-end, full-time, on-call       | front end full time on call
          We ship daily.Apply now...          | we ship daily apply now
          e.g. the U.S. or the E.U            | e.g the u.s or the e.u
          Java 1.8, v2.0. 60,000              | java 1.8 v2.0 60 000
          10+ years, 5+ of them Java+Kotlin   | 10 years 5 of them java kotlin
          the company's own; don't            | the company own don't
          Zürich, Café, naïve                 | zurich cafe naive
          see jobs@acme.example #5 issue#7    | see jobs acme.example 5 issue 7
          snake_case (401k) $120k–$150k       | snake_case 401k 120k 150k
          東京 で Go                           | 東 京 で go
          ...and so on                        | and so on
          """)
  void keepsTheSymbolsOfNames(String text, String words) {
    assertThat(words(JobTextAnalyzer.exact(), text)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "engineers, engineer",
    "services, service",
    "scaling, scale",
    "developed, develop",
    "kubernetes, kubernetes",
    "AWS, aws",
    "Rails, rails",
    "going, going",
    "C++, c++",
    "Node.js, node.js",
    ".NET, .net"
  })
  void stemsWordsButNotNames(String text, String word) {
    assertThat(words(JobTextAnalyzer.stemmed(), text)).containsExactly(word);
  }

  @Test
  void removesCombiningAccents() {
    assertThat(words(JobTextAnalyzer.exact(), "Cafe\u0301 Mu\u0308nchen"))
        .containsExactly("cafe", "munchen");
  }

  @Test
  void offsetsPointIntoTheText() throws IOException {
    String text = "We use C#, Node.js\uD83D\uDE80 and the CI/CD.";
    List<String> found = new ArrayList<>();
    try (Analyzer analyzer = JobTextAnalyzer.stemmed();
        var tokens = analyzer.tokenStream("text", text)) {
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        found.add(text.substring(offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    }
    assertThat(found).containsExactly("We", "use", "C#", "Node.js", "and", "the", "CI/CD");
  }

  @Test
  void splitsALongRunAndReadsALongText() {
    assertThat(words(JobTextAnalyzer.exact(), "x".repeat(450))).hasSize(3);
    assertThat(words(JobTextAnalyzer.exact(), "java kafka ".repeat(40_000))).hasSize(80_000);
  }

  @Test
  void anAnalyzerCanBeReused() {
    try (Analyzer analyzer = JobTextAnalyzer.exact()) {
      assertThat(read(analyzer, "one two")).containsExactly("one", "two");
      assertThat(read(analyzer, "")).isEmpty();
      assertThat(read(analyzer, "three")).containsExactly("three");
    }
  }

  private static List<String> words(Analyzer analyzer, String text) {
    try (analyzer) {
      return read(analyzer, text);
    }
  }

  private static List<String> read(Analyzer analyzer, String text) {
    try (var tokens = analyzer.tokenStream("text", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      List<String> words = new ArrayList<>();
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
