package dev.rolecall.ingest.normalize;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.Company;
import java.util.Locale;
import java.util.regex.Pattern;

/// Company names, and the id that a name gives.
final class CompanyNames {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)[,"
              + " ]+(?:inc|incorporated|llc|ltd|limited|gmbh|ag|se|bv|b\\.v|nv|sa|sas|sarl|srl|s\\.r\\.l|oy|ab|as|aps|plc|corp|corporation|co|pte|pty|kg|ug|kft|sp\\."
              + " z o\\.o|s\\.a)\\.?$");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[{][^)\\]}]*[)\\]}]?");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+|www\\.\\S+");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)\\s+(?:is (?:now )?(?:hiring|looking|building).*|are"
              + " hiring.*|hiring.*)$|\\s*[-–—:,]\\s*$|\\s+YC"
              + " ?[SWF]\\d\\d\\s*$|^(?:company|at)\\s*:\\s*");

  private CompanyNames() {}

  /// The name without addresses, brackets and what follows it.
  static String clean(String written) {
    String name = ADDRESS.matcher(written).replaceAll(" ");
    name = BRACKETS.matcher(name).replaceAll(" ");
    name = TAIL.matcher(name.strip()).replaceAll("");
    return name.replaceAll("[*_#]+", "").replaceAll("\\s+", " ").strip();
  }

  static Company company(String name) {
    return Company.named(id(name), name);
  }

  /// A company that the posting does not name.
  static Company unknown() {
    return Company.named(CompanyId.of("unknown"), "");
  }

  static CompanyId id(String name) {
    String bare = name.strip();
    String before;
    do {
      before = bare;
      bare = LEGAL_FORM.matcher(bare).replaceFirst("");
    } while (!before.equals(bare));
    String slug =
        bare.toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return CompanyId.of(slug.isEmpty() ? "unknown" : slug);
  }
}
