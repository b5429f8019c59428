package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CuesTest {
  /// Few letters, so that cues hold, start and end each other.
  private static final String LETTERS = "abc ";

  @Test
  void findsInEachLineWhatASearchForEachCueFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<String[]> cues = new ArrayList<>();
      for (int pattern = 0; pattern < 12; pattern++) {
        cues.add(new String[] {word(random, 1 + pattern % 5), word(random, 1 + pattern % 3)});
      }
      List<String> lines = new ArrayList<>();
      for (int line = 0; line < random.nextInt(140); line++) {
        lines.add(word(random, random.nextInt(9)));
      }
      Cues found = Cues.in(String.join("\n", lines), lines.size(), new CueAutomaton(cues));
      for (int pattern = 0; pattern < cues.size(); pattern++) {
        String[] of = cues.get(pattern);
        assertThat(cued(found, pattern)).isEqualTo(holding(lines, of));
      }
    }
  }

  @Test
  void aPatternThatIsMadeLaterIsLookedForToo() {
    Lines text = Lines.of("one\ntwo\nthree");
    assertThat(text.cued(Cues.register("two"), 0)).isEqualTo(1);
    int later = Cues.register("three");
    assertThat(text.cued(later, 0)).isEqualTo(2);
    assertThat(text.cued(later, 3)).isEqualTo(-1);
  }

  @Test
  void linesAreWhatStandsBetweenLineBreaks() {
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

  private static List<Integer> cued(Cues found, int pattern) {
    List<Integer> lines = new ArrayList<>();
    for (int line = found.next(pattern, 0); line >= 0; line = found.next(pattern, line + 1)) {
      lines.add(line);
    }
    return lines;
  }

  private static List<Integer> holding(List<String> lines, String[] cues) {
    List<Integer> holding = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains(cues[0]) || lines.get(line).contains(cues[1])) {
        holding.add(line);
      }
    }
    return holding;
  }
}
