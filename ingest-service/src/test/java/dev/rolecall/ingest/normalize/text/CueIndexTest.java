package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CueIndexTest {
  /// Few letters, so that cues contain, start and end each other.
  private static final String LETTERS = "abc ";

  @Test
  void findsInEachLineWhatASearchForEachCueFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<CuedPattern> patterns = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        patterns.add(CuedPattern.of("x", word(random, 1 + i % 5), word(random, 1 + i % 3)));
      }
      List<String> lines = new ArrayList<>();
      for (int line = 0; line < random.nextInt(140); line++) {
        lines.add(word(random, random.nextInt(9)));
      }
      String text = String.join("\n", lines);
      Lines indexed = Lines.of(text, CueIndex.of(patterns));
      Lines plain = Lines.of(text);
      for (CuedPattern pattern : patterns) {
        List<Integer> expected = containing(lines, pattern.cues());
        assertThat(cued(indexed, pattern)).isEqualTo(expected);
        assertThat(cued(plain, pattern)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aPatternOutsideTheIndexIsFoundToo() {
    CuedPattern two = CuedPattern.of("two", "two");
    CuedPattern three = CuedPattern.of("three", "three");
    CueIndex index = CueIndex.of(List.of(two));
    Lines text = Lines.of("one\ntwo\nthree", index);
    assertThat(index.contains(two)).isTrue();
    assertThat(index.contains(three)).isFalse();
    assertThat(text.nextCued(two, 0)).isEqualTo(1);
    assertThat(text.nextCued(three, 0)).isEqualTo(2);
    assertThat(text.nextCued(three, 3)).isEqualTo(-1);
  }

  @Test
  void linesEndAtLineBreaks() {
    Lines text = Lines.of("\nTwo\n\nfour");
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < 4; line++) {
      lines.add(text.text().substring(text.start(line), text.end(line)));
    }
    assertThat(lines).containsExactly("", "Two", "", "four");
    assertThat(text.lower()).isEqualTo("\ntwo\n\nfour");
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private static List<Integer> cued(Lines text, CuedPattern pattern) {
    List<Integer> lines = new ArrayList<>();
    int line = text.nextCued(pattern, 0);
    while (line >= 0) {
      lines.add(line);
      line = text.nextCued(pattern, line + 1);
    }
    return lines;
  }

  private static List<Integer> containing(List<String> lines, String[] cues) {
    List<Integer> containing = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains(cues[0]) || lines.get(line).contains(cues[1])) {
        containing.add(line);
      }
    }
    return containing;
  }
}
