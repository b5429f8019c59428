package dev.rolecall.ingest.source;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A source's own field for where people work: `remote`, `FULLY_REMOTE`, `Hybrid`, `on-site`,
/// `in_office`.
///
/// @param remote true for remote, null otherwise
/// @param terms the other modes, as the rules for headers read them
public record Workplace(@Nullable Boolean remote, List<String> terms) {
  private static final Workplace UNKNOWN = new Workplace(null, List.of());

  public Workplace {
    terms = List.copyOf(terms);
  }

  /// Unknown for null and for other words, such as `unspecified`.
  public static Workplace of(@Nullable String written) {
    String word = written == null ? "" : written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    if (word.contains("hybrid")) {
      return new Workplace(null, List.of("Hybrid"));
    }
    if (word.contains("remote") || word.contains("telecommut")) {
      return new Workplace(Boolean.TRUE, List.of());
    }
    boolean onsite =
        word.contains("onsite") || word.contains("office") || word.contains("inperson");
    return onsite ? new Workplace(null, List.of("On-site")) : UNKNOWN;
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
