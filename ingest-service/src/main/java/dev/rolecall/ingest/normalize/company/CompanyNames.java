package dev.rolecall.ingest.normalize.company;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.dictionary.CompanyDictionary;
import dev.rolecall.model.job.Company;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Cleans company names and derives ids from them.
public final class CompanyNames {
  private static final FilteredPattern BRACKETS =
      FilteredPattern.of("\\s*[(\\[{][^)\\]}]*[)\\]}]?");
  private static final FilteredPattern ADDRESS = FilteredPattern.of("(?i)https?://\\S+|www\\.\\S+");
  private static final FilteredPattern TAIL =
      FilteredPattern.of(
          "(?i)\\s+(?:is (?:\\w+ )?(?:hiring|looking|building).*|are"
              + " hiring.*|hiring.*|on behalf of .*)$|\\s*[-–—:,]\\s*$|\\s+YC"
              + " ?[SWF]\\d\\d\\s*$|^(?:company(?: name)?|employer|at|who|what|here(?:'s|’s|"
              + " is) (?:my|our|the|a) [\\w ]{2,20})\\s*:\\s*");

  private static final FilteredPattern INNER = FilteredPattern.of("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
  private static final FilteredPattern MARKS = FilteredPattern.of("[*_#]+");
  private static final FilteredPattern EDGES =
      FilteredPattern.of("^[\\s\\[\\]|>•-]+|[\\s\\[\\],;:|•<-]+$");
  private static final FilteredPattern IN_PLACE =
      FilteredPattern.of("^(\\S.{1,40}?) in \\p{Lu}[\\p{L}. ]+(?:, ?| )[A-Z]{2}$");
  private static final FilteredPattern BY_LINE =
      FilteredPattern.of("^(\\S.{0,40}?\\S)(?:\\s+[-–—]+\\s+|:\\s+)\\S.*$");

  /// A company and its unit or owner: `Acme Rail / Acme Connect`.
  private static final FilteredPattern SECOND_NAME =
      FilteredPattern.of("(?<=\\S{3})\\s+//?\\s*\\S.*$");

  private static final FilteredPattern BETWEEN = FilteredPattern.of("[^\\p{L}\\p{N}]+");
  private static final FilteredPattern ACCENTS = FilteredPattern.of("[\\u0300-\\u036f]+");
  private static final FilteredPattern EDGE_HYPHENS = FilteredPattern.of("^-+|-+$");

  /// The maximum length in characters. A longer name is text in the wrong field, and would be slow
  /// to check as an id.
  private static final int MAX_ID_LENGTH = 200;

  private static final FunctionCache<String> CLEAN = new FunctionCache<>(CompanyNames::cleaned);

  private CompanyNames() {}

  /// The strings in brackets next to a name.
  public static List<String> brackets(String written) {
    return INNER.results(ADDRESS.replaceAll(written, " ")).stream()
        .map(found -> found.group(1).strip())
        .filter(inner -> !inner.isEmpty())
        .toList();
  }

  /// The name without URLs, brackets and the words that follow it.
  public static String clean(String written) {
    return CLEAN.of(written);
  }

  private static String cleaned(String written) {
    String name = ADDRESS.replaceAll(written, " ");
    name = BRACKETS.replaceAll(name, " ");
    name = TAIL.replaceAll(name.strip(), "");
    name = Words.squeeze(MARKS.replaceAll(name, ""));
    name = EDGES.replaceAll(IN_PLACE.replaceFirst(name, "$1"), "");
    FilteredPattern.Search byLine = BY_LINE.search(name);
    return byLine.matches() ? byLine.group(1) : name;
  }

  /// Accents of Latin letters: a name is written with and without them.
  private static String withoutAccents(String lower) {
    boolean ascii = lower.chars().allMatch(c -> c < 128);
    return ascii
        ? lower
        : Normalizer.normalize(
            ACCENTS.replaceAll(Normalizer.normalize(lower, Normalizer.Form.NFD), ""),
            Normalizer.Form.NFC);
  }

  public static Company company(String name) {
    return Company.named(id(name), name);
  }

  /// The company of a posting that does not name a company.
  public static Company unknown() {
    return Company.named(CompanyId.of("unknown"), "");
  }

  /// The id of the name without its legal form. A company with several names has the id of its
  /// current name; one with a second name after a slash, that of the first.
  public static CompanyId id(String name) {
    String start = name.length() <= MAX_ID_LENGTH ? name : name.substring(0, MAX_ID_LENGTH);
    String first = SECOND_NAME.replaceFirst(start, "");
    String lower = LegalForms.without(first).toLowerCase(Locale.ROOT);
    String stripped = withoutAccents(lower).replace("&", " and ");
    String slug = EDGE_HYPHENS.replaceAll(BETWEEN.replaceAll(stripped, "-"), "");
    return CompanyDictionary.shared().company(CompanyId.of(slug.isEmpty() ? "unknown" : slug));
  }
}
