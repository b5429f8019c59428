package dev.rolecall.ingest.source.oracle;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The employer in the title of a site: Acme in `Acme Careers`, `Careers at Acme` and `Acme Career
/// Site`. Titles that only say what the site is for, such as `Candidate Experience site`, `US
/// Campus` or `Early Careers`, name none.
final class OracleSiteTitle {
  private static final int MAX_LENGTH = 200;
  private static final int MAX_WORDS_OF_COUNTRY = 4;

  private static final String SEPARATORS = " |:–—-";
  private static final String CAREERS = "(?:careers?|jobs?|job (?:listings|openings))";

  private static final Pattern BEFORE =
      Pattern.compile("(?i)^(?:welcome to )?" + CAREERS + " (?:at|with|@) ");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)[\\s|:–—-]{1,5}(?:(?:all|open|current|external|early) ){0,3}"
              + CAREERS
              + "(?: (?:web ?site|site|portal|page|cent(?:er|re)))?$");

  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?i)\\b(?:candidates?|experience|careers?|jobs?|vacanc(?:y|ies)|opportunities|openings"
              + "|recruit(?:ing|ment)|portal|site|external|internal|default|test|referrals?|campus"
              + "|students?|graduates?|interns?|internships?|hourly|CX(?:_\\d+)?)\\b");

  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Words that alone do not name an employer.
  private static final Set<String> GENERIC =
      Set.of(
          NOT_IN_WORDS.split(
              """
              africa all america americas and apac apply asia at community corporate current early east
              emea employee employees entry europe executive executives experienced for general global
              here hire hires hiring home in international join latam lateral laterals leadership level
              main management middle network new north now office open our page people position
              positions professional professionals public region retail role roles search south staff
              store stores talent team teams the to universities university us we welcome west with work
              worldwide your
              """));

  private OracleSiteTitle() {}

  /// Empty when the title names no employer.
  static Optional<String> company(@Nullable String title) {
    if (title == null || title.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String name = BEFORE.matcher(title).replaceFirst("");
    name = withoutSeparators(AFTER.matcher(name).replaceFirst(""));
    return PURPOSE.matcher(name).find() || isGeneric(name) ? Optional.empty() : Optional.of(name);
  }

  private static String withoutSeparators(String name) {
    int end = name.length();
    while (end > 0 && SEPARATORS.indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  /// Whether a name has only generic words and countries, or none.
  private static boolean isGeneric(String name) {
    List<String> words =
        Arrays.stream(NOT_IN_WORDS.split(name)).filter(word -> !word.isEmpty()).toList();
    int next = 0;
    while (next < words.size()) {
      int length = genericWords(words.subList(next, words.size()));
      if (length == 0) {
        return false;
      }
      next += length;
    }
    return true;
  }

  /// How many words at the beginning are a country or a generic word.
  private static int genericWords(List<String> words) {
    for (int length = Math.min(MAX_WORDS_OF_COUNTRY, words.size()); length > 0; length--) {
      String country = String.join(" ", words.subList(0, length));
      if (CountryDictionary.shared().named(country).isPresent()) {
        return length;
      }
    }
    return GENERIC.contains(words.getFirst().toLowerCase(Locale.ROOT)) ? 1 : 0;
  }
}
