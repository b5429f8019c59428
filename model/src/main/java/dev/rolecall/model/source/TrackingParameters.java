package dev.rolecall.model.source;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parameters in the addresses of jobs that do not say which job it is. Each kind includes the ones
/// before it: how much may be removed depends on what the address is for.
public enum TrackingParameters {
  /// They count visits. A site shows the same page without them.
  VISITS("utm_.*|gclid|fbclid|msclkid|mc_.*|_ga"),
  /// They state where a link was. Some sites use the same names for parts of their lists, so they
  /// matter when a page is requested, but not when two addresses are compared.
  ORIGINS(
      VISITS.names + "|trk.*|track.*|ref|refid|referer|src|source|from|lipi|gh_src|lever-source.*"),
  /// They identify the person who received the link, or let them sign in.
  PERSONS(ORIGINS.names + "|mid.*|otp.*|eid|uid|user.*|email|e|token|sig.*|auth.*");

  private final String names;
  private final Pattern pattern;

  TrackingParameters(String names) {
    this.names = names;
    this.pattern = Pattern.compile("(?:" + names + ")(?:=.*)?", Pattern.CASE_INSENSITIVE);
  }

  /// @param parameter as in a query: `utm_source=mail`
  public boolean contains(String parameter) {
    return pattern.matcher(parameter).matches();
  }

  /// @param query the part of an address after the question mark
  public String removedFrom(String query) {
    return kept(query, Predicate.not(this::contains));
  }

  /// The parameters of a query that a condition keeps.
  public static String kept(String query, Predicate<String> condition) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty())
        .filter(condition)
        .collect(Collectors.joining("&"));
  }
}
