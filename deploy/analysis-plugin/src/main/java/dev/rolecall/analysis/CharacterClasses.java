package dev.rolecall.analysis;

/// Classifies characters. Characters up to U+024F (Latin letters, digits, punctuation) are looked
/// up in a table: nearly all text consists of them, and calling [Character] for each would cost
/// more than the rest of the analysis.
final class CharacterClasses {
  private static final int TABLE_SIZE = 0x250;

  /// The first code point of the scripts that have no spaces between words.
  private static final int FIRST_IDEOGRAPH = 0x2e80;

  private static final boolean[] IN_WORD = new boolean[TABLE_SIZE];

  static {
    for (int c = 0; c < TABLE_SIZE; c++) {
      IN_WORD[c] = isLetterDigitOrMark(c);
    }
  }

  private CharacterClasses() {}

  /// Whether the code point is a letter, a digit or an accent.
  static boolean isInWord(int codePoint) {
    return codePoint < TABLE_SIZE ? IN_WORD[codePoint] : isLetterDigitOrMark(codePoint);
  }

  /// Whether the code point is a word of one character, as in scripts without spaces between words.
  static boolean isIdeograph(int codePoint) {
    if (codePoint < FIRST_IDEOGRAPH) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> Character.isLetter(codePoint);
      default -> false;
    };
  }

  private static boolean isLetterDigitOrMark(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
