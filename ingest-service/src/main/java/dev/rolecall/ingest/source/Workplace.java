package dev.rolecall.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A source's own field for where people work: `remote`, `FULLY_REMOTE`, `Hybrid`, `on-site`,
/// `in_office`.
///
/// @param remote true for remote, null otherwise
/// @param terms the other modes, as the rules for headers read them
public record Workplace(@Nullable Boolean remote, List<String> terms) {
  private static final Workplace UNKNOWN = new Workplace(null, List.of());
  private static final Workplace ON_SITE = new Workplace(null, List.of("On-site"));

  /// Patterns for the letters of a field alone.
  private static final Pattern NOT_REMOTE =
      Pattern.compile(
          "(?:not?|non)(?:eligiblefor|availablefor|fully)?(?:remote|telework|telecommut)");

  private static final Pattern HYBRID =
      Pattern.compile(
          "hybrid|(?:partial|partly|part|occasional)(?:ly)?(?:time)?(?:remote|telework)");
  private static final Pattern REMOTE =
      Pattern.compile(
          "remote|telecommut|telework|homeoffice|homebased|fromhome|^(?:virtual|fully|home|wfh)$");
  private static final Pattern AT_THE_OFFICE = Pattern.compile("onsite|office|inperson");

  public Workplace {
    terms = List.copyOf(terms);
  }

  /// Unknown for null and for other words, such as `unspecified`. Negated and restricted remote
  /// work is not remote work: `Not Remote` is on-site, `Partially Remote` is hybrid.
  public static Workplace of(@Nullable String written) {
    String word = written == null ? "" : written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    if (NOT_REMOTE.matcher(word).find()) {
      return ON_SITE;
    }
    if (HYBRID.matcher(word).find()) {
      return new Workplace(null, List.of("Hybrid"));
    }
    if (REMOTE.matcher(word).find()) {
      return new Workplace(Boolean.TRUE, List.of());
    }
    return AT_THE_OFFICE.matcher(word).find() ? ON_SITE : UNKNOWN;
  }

  /// From independent flags, several of which can be true.
  public static Workplace of(boolean remote, boolean hybrid, boolean onsite) {
    List<String> terms =
        hybrid && onsite
            ? List.of("Hybrid", "On-site")
            : hybrid ? List.of("Hybrid") : onsite ? List.of("On-site") : List.of();
    return new Workplace(remote ? Boolean.TRUE : null, terms);
  }

  /// Whether the field states a mode.
  public boolean isKnown() {
    return remote != null || !terms.isEmpty();
  }
}
