package dev.rolecall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/// The filter's output is that of Lucene's own filters in sequence.
class FoldingFilterTest {
  private static final int WORDS = 20_000;
  private static final String CHARACTERS =
      "abcXYZ019+#/.'\u2019\u00c9\u00e9\u00df\u1e9e\u0130\u0131\u01c4\ufb01\u0301\u0308\u0416\u6771\ud835\udd38";

  @Test
  void foldsLikeLucene() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < WORDS; i++) {
      String word = word(random);
      assertThat(only(new FoldingFilter(source(word)))).as(word).isEqualTo(byLucene(word));
    }
  }

  @Test
  void foldingMakesAWordOfLigaturesLonger() throws IOException {
    assertThat(only(new FoldingFilter(source("\ufb03".repeat(250))))).isEqualTo("ffi".repeat(250));
  }

  private static String byLucene(String word) throws IOException {
    return only(new ASCIIFoldingFilter(new LowerCaseFilter(source(word))))
        .replaceAll("[\u0300-\u036f]", "");
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      word.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return word.toString();
  }

  private static TokenStream source(String word) {
    KeywordTokenizer source = new KeywordTokenizer();
    source.setReader(new StringReader(word));
    return source;
  }

  private static String only(TokenStream in) throws IOException {
    try (in) {
      CharTermAttribute term = in.addAttribute(CharTermAttribute.class);
      in.reset();
      assertThat(in.incrementToken()).isTrue();
      return term.toString();
    }
  }
}
