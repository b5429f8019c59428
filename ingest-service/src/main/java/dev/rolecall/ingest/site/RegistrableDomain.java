package dev.rolecall.ingest.site;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Optional;

/// The part of a host name that its owner registered, `acme.co.uk` of `jobs.acme.co.uk`, by the
/// public suffix list. Suffixes that companies offer to their customers, such as `github.io`, count
/// as domains of those companies.
///
/// @param value in lower case, for example `acme.co.uk`
public record RegistrableDomain(String value) {
  /// Empty for IP addresses, names without a dot, and public suffixes. A top-level domain that is
  /// not in the list (`acme.example`) counts as a suffix.
  public static Optional<RegistrableDomain> of(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 1 || dot == name.length() - 1 || isNumber(name.substring(dot + 1))) {
      return Optional.empty();
    }
    String known = EffectiveTldFinder.getAssignedDomain(name, true, true);
    if (known != null) {
      return Optional.of(new RegistrableDomain(known));
    }
    return EffectiveTldFinder.getEffectiveTLD(name, true) == null
        ? Optional.of(new RegistrableDomain(name.substring(name.lastIndexOf('.', dot - 1) + 1)))
        : Optional.empty();
  }

  /// The domain without its suffix: `acme`.
  public String label() {
    return value.substring(0, value.indexOf('.'));
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
