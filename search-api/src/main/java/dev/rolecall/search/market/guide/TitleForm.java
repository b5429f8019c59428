package dev.rolecall.search.market.guide;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The form of a title that all its spellings share: `Sr. Back-End Engineers (m/f/d)` and `SENIOR
/// BACKEND ENGINEER!` are `senior backend engineer`.
///
/// Only what does not change the meaning is left out: case, accents, punctuation, plurals of
/// people, remarks in brackets about gender and remote work. An engineer and a developer remain two
/// titles, and so do two levels.
final class TitleForm {
  /// Remarks that say nothing about the role: `(m/f/d)`, `[remote]`, `(all genders)`.
  private static final Pattern REMARK =
      Pattern.compile(
          "[(\\[]\\s*(?:[mfwdxht]{1,3}(?:\\s*[/|,*]\\s*[a-z*]{1,7}){1,4}|all"
              + " genders|gn\\*?|remote)\\s*[)\\]]|\\s[-–|,]\\s*remote\\s*$");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// `C++`, `C#` and `.NET` need theirs.
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  private static final Pattern PEOPLE = Pattern.compile("(.{2,}(?:er|or|ect|ist|ant|yst|lead))s");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("sr", "senior"),
          Map.entry("snr", "senior"),
          Map.entry("jr", "junior"),
          Map.entry("jnr", "junior"),
          Map.entry("eng", "engineer"),
          Map.entry("engr", "engineer"),
          Map.entry("dev", "developer"),
          Map.entry("devs", "developer"),
          Map.entry("mgr", "manager"),
          Map.entry("sw", "software"));

  private static final Pattern END = Pattern.compile("\\b(back|front)[ -]end\\b");
  private static final Pattern STACK = Pattern.compile("\\bfull[ -]stack\\b");

  private TitleForm() {}

  /// @return empty for a title without letters and digits
  static String of(String title) {
    String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace('_', ' ');
    String role = REMARK.matcher(lower).replaceAll(" ");
    String joined = STACK.matcher(END.matcher(role).replaceAll("$1end")).replaceAll("fullstack");
    return Arrays.stream(PUNCTUATION.split(joined))
        .filter(word -> !word.isEmpty())
        .map(TitleForm::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    String singular = PEOPLE.matcher(word).replaceFirst("$1");
    return WORDS.getOrDefault(singular, singular);
  }
}
