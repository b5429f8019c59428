package dev.rolecall.ingest.merge.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Compares the ids of two companies of one employer.
final class CompanyIdComparison {
  /// Legal forms and domains, which people add and leave out.
  private static final Set<String> FORMS =
      Set.of(
          "ab",
          "ag",
          "ai",
          "app",
          "as",
          "bv",
          "co",
          "com",
          "corp",
          "dev",
          "eu",
          "gmbh",
          "group",
          "holdings",
          "hq",
          "inc",
          "io",
          "llc",
          "ltd",
          "net",
          "org",
          "plc",
          "sa",
          "so",
          "team",
          "us",
          "xyz");

  private CompanyIdComparison() {}

  /// Whether the names can be those of one company: one contains the other, without hyphens and
  /// legal forms. `gambit-robotics` can be `gambit` and `gambitrobotics-inc`, but not
  /// `gambit-labs`.
  static boolean canBeOne(String first, String second) {
    if (first.equals(second)) {
      return true;
    }
    String one = withoutForms(first);
    String other = withoutForms(second);
    return one.contains(other) || other.contains(one);
  }

  private static String withoutForms(String company) {
    List<String> words = new ArrayList<>(Arrays.asList(company.split("-")));
    if (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
    while (words.size() > 1 && FORMS.contains(words.getLast())) {
      words.removeLast();
    }
    return String.join("", words);
  }
}
