package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordNumbersTest {
  private final WordNumbers words = new WordNumbers();

  @Test
  void aWordKeepsItsNumber() {
    int java = words.of("java, go", 0);
    assertThat(words.of("go, java, rust", 4)).isEqualTo(java);
    assertThat(words.of("go, java", 4)).as("at the end of the text").isNotEqualTo(java);
    assertThat(words.of("Java, go", 0)).as("in another case").isNotEqualTo(java);
  }

  @Test
  void aWordEndsAfterItsFirstOtherCharacter() {
    assertThat(WordNumbers.end("we are", 0)).isEqualTo(3);
    assertThat(WordNumbers.end("café", 0)).as("before a character that is not ASCII").isEqualTo(3);
    assertThat(WordNumbers.end("engineering", 0)).as("of a long word").isEqualTo(7);
  }

  @Test
  void noTwoWordsShareANumber() {
    Set<Integer> numbers = new HashSet<>();
    int unnumbered = 0;
    for (int i = 0; i < 2 * WordNumbers.COUNT; i++) {
      int number = words.of(i + " ", 0);
      assertThat(number).isLessThan(WordNumbers.COUNT);
      if (number < 0) {
        unnumbered++;
      } else {
        assertThat(numbers.add(number)).isTrue();
      }
    }
    assertThat(unnumbered).isGreaterThanOrEqualTo(WordNumbers.COUNT);
  }
}
