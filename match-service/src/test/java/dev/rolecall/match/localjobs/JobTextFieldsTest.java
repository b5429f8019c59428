package dev.rolecall.match.localjobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.analysis.JobTextAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.junit.jupiter.api.Test;

/// The fields have the words that Elasticsearch's analyzers give for the same text.
class JobTextFieldsTest {
  private static final List<String> PIECES =
      List.of(
          "Engineers",
          "developed",
          "scaling",
          "kubernetes",
          "C++",
          "C#",
          ".NET",
          "Node.js",
          "CI/CD",
          "AT&T",
          "the company's",
          "don't",
          "Zürich",
          "Cafe\u0301",
          "東京",
          "で",
          "1.8",
          "U.S.",
          "snake_case",
          "\uD83D\uDE80",
          "\u0301",
          "x".repeat(450),
          "STRASSE",
          "straße",
          "İstanbul",
          "objective-c",
          "pl/sql",
          "a/b");
  private static final List<String> BETWEEN = List.of(" ", "", ", ", "/", "-", ".", "\n", "'s ");

  private final JobTextFields fields = new JobTextFields(new JobAnalyzer());

  @Test
  void indexesTheWordsOfBothAnalyzers() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      List<String> parts = IntStream.range(0, 3).mapToObj(_ -> text(random)).toList();
      List<Field> indexed = fields.of(parts);
      for (int part = 0; part < parts.size(); part++) {
        assertThat(words(stream(indexed.get(part))))
            .as(parts.get(part))
            .isEqualTo(analyzed(JobTextAnalyzer.exact(), parts.get(part)));
      }
      List<String> stems = words(stream(indexed.getLast()));
      List<String> expected = new ArrayList<>();
      for (String part : parts) {
        expected.addAll(analyzed(JobTextAnalyzer.stemmed(), part));
      }
      assertThat(stems).doesNotHaveDuplicates();
      assertThat(new HashSet<>(stems)).as(parts.toString()).isEqualTo(new HashSet<>(expected));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
    }
    return text.toString();
  }

  private static TokenStream stream(Field field) {
    TokenStream stream = field.tokenStreamValue();
    assertThat(stream).isNotNull();
    return stream;
  }

  private static List<String> analyzed(Analyzer analyzer, String text) throws IOException {
    try (analyzer;
        TokenStream stream = analyzer.tokenStream("text", text)) {
      return words(stream);
    }
  }

  private static List<String> words(TokenStream stream) throws IOException {
    List<String> words = new ArrayList<>();
    CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
    var increment = stream.addAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      assertThat(increment.getPositionIncrement()).isEqualTo(1);
      words.add(word.toString());
    }
    stream.end();
    return words;
  }
}
