package dev.rolecall.ingest.site;

import java.util.Set;

/// Sites whose terms forbid our use (docs/sources.md): neither their feeds nor their pages are
/// read.
public final class ForbiddenSites {
  /// Domains without their suffixes, of which some sites have several.
  private static final Set<String> LABELS =
      Set.of("weworkremotely", "workingnomads", "jobspresso", "devitjobs", "techtree");

  private static final Set<String> DOMAINS = Set.of("landing.jobs");

  private ForbiddenSites() {}

  public static boolean contains(String host) {
    return RegistrableDomain.of(host)
        .filter(site -> LABELS.contains(site.label()) || DOMAINS.contains(site.value()))
        .isPresent();
  }
}
