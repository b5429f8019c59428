package dev.rolecall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The tables of [CharacterClasses] agree with [Character] for every code point.
class CharacterClassesTest {
  private static final Set<Character.UnicodeScript> WITHOUT_SPACES =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);

  @Test
  void lettersDigitsAndAccentsAreInWords() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
        .allMatch(c -> CharacterClasses.isInWord(c) == isInWord(c));
  }

  @Test
  void lettersOfScriptsWithoutSpacesAreIdeographs() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
        .allMatch(c -> CharacterClasses.isIdeograph(c) == isIdeograph(c));
  }

  @Test
  void everyProtectedWordIsOneToken() {
    for (String word : WordList.read("protected-words.txt")) {
      WordScanner scanner = new WordScanner(word.toCharArray(), word.length());
      assertThat(scanner.next()).isTrue();
      assertThat(word.substring(scanner.start(), scanner.end())).isEqualTo(word);
    }
  }

  private static boolean isInWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static boolean isIdeograph(int c) {
    return Character.isLetter(c) && WITHOUT_SPACES.contains(Character.UnicodeScript.of(c));
  }
}
