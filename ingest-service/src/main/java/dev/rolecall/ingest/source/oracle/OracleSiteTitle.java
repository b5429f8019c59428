package dev.rolecall.ingest.source.oracle;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The employer in the title of a site: Acme in `Acme Careers`, `Careers at Acme` and `Acme Career
/// Site`. Titles that only say what the site is for, such as `Candidate Experience site` or `US
/// Campus`, name none.
final class OracleSiteTitle {
  private static final String CAREERS = "(?:careers?|jobs?|job (?:listings|openings))";

  private static final Pattern BEFORE =
      Pattern.compile("(?i)^(?:welcome to )?" + CAREERS + " (?:at|with|@) ");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)[\\s|:–—-]+(?:external )?"
              + CAREERS
              + "(?: (?:web ?site|site|portal|page|cent(?:er|re)))?$");

  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?i)\\b(?:candidates?|experience|careers?|jobs?|vacanc(?:y|ies)|opportunities|openings"
              + "|recruit(?:ing|ment)|portal|site|external|internal|default|test|referrals?|campus"
              + "|students?|graduates?|interns?|internships?|hourly|CX(?:_\\d+)?)\\b");

  private OracleSiteTitle() {}

  /// Empty when the title names no employer.
  static Optional<String> company(@Nullable String title) {
    if (title == null) {
      return Optional.empty();
    }
    String name = BEFORE.matcher(title).replaceFirst("");
    name = AFTER.matcher(name).replaceFirst("").strip();
    return name.isEmpty() || PURPOSE.matcher(name).find() ? Optional.empty() : Optional.of(name);
  }
}
