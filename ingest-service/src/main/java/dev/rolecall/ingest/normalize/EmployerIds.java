package dev.rolecall.ingest.normalize;

import dev.rolecall.model.CompanyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Derives the employer within which roles are merged from a company's id. A company that is
/// written in several ways is one employer: `six-to-start` and `sixtostart`, `enjin` and
/// `enjin-io`, `gambit` and `gambit-robotics`.
///
/// Companies of similar names become one employer too. That only means that their roles are
/// compared; merging also compares the names of the companies.
public final class EmployerIds {
  /// Words at the end of a name that are often left out.
  private static final List<String> DESCRIPTIONS =
      List.of(
          "technologies",
          "technology",
          "systems",
          "software",
          "solutions",
          "robotics",
          "analytics",
          "payments",
          "protocol",
          "travel",
          "networks",
          "security",
          "research",
          "interactive",
          "therapeutics",
          "financial",
          "insurance",
          "consulting",
          "holdings",
          "studios",
          "labs",
          "group",
          "health",
          "games",
          "works");

  /// Further ones that count only as separate words: they are also endings of other words.
  private static final Set<String> SHORT_DESCRIPTIONS =
      Set.of(
          "ai",
          "app",
          "apps",
          "capital",
          "cloud",
          "co",
          "com",
          "data",
          "dev",
          "digital",
          "energy",
          "finance",
          "global",
          "hq",
          "inc",
          "industries",
          "international",
          "io",
          "lab",
          "loyalty",
          "media",
          "net",
          "network",
          "org",
          "services",
          "so",
          "studio",
          "team",
          "tech",
          "us",
          "xyz");

  /// A rest of fewer letters does not identify an employer.
  private static final int MIN_LENGTH = 4;

  private EmployerIds() {}

  /// The employer; its id has no hyphens. The employer of an employer's id is the same.
  public static CompanyId of(CompanyId company) {
    List<String> words = new ArrayList<>(Arrays.asList(company.value().split("-")));
    int at = words.lastIndexOf("at");
    if (at > 0 && at < words.size() - 1) {
      words = words.subList(at + 1, words.size());
    }
    if (words.size() > 1 && words.getFirst().equals("the")) {
      words = words.subList(1, words.size());
    }
    while (words.size() > 1 && isDescription(words.getLast()) && isLongEnough(words)) {
      words = words.subList(0, words.size() - 1);
    }
    return CompanyId.of(withoutDescription(String.join("", words)));
  }

  private static boolean isDescription(String word) {
    return DESCRIPTIONS.contains(word) || SHORT_DESCRIPTIONS.contains(word);
  }

  /// Whether the words without the last have enough letters.
  private static boolean isLongEnough(List<String> words) {
    int letters = words.stream().limit(words.size() - 1).mapToInt(String::length).sum();
    return letters >= MIN_LENGTH - 1;
  }

  private static String withoutDescription(String name) {
    for (String description : DESCRIPTIONS) {
      if (name.endsWith(description) && name.length() - description.length() >= MIN_LENGTH) {
        return withoutDescription(name.substring(0, name.length() - description.length()));
      }
    }
    return name;
  }
}
