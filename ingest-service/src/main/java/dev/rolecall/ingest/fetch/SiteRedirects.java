package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.site.RegistrableDomain;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides which redirects are followed: those within a site, which is a registrable domain. Others
/// lead out of the limits and terms under which the board was added.
final class SiteRedirects {
  /// RFC 9309 requires at least five.
  static final int MAX = 5;

  private SiteRedirects() {}

  /// Where a response redirects to; null when it does not redirect, or must not be followed.
  static @Nullable URI target(URI from, FetchResult fetched) {
    if (!(fetched instanceof FetchResult.Failed failed) || failed.location() == null) {
      return null;
    }
    try {
      URI target = from.resolve(failed.location().strip());
      return isWithinSite(from, target) ? withoutFragment(target) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// Neither to another site nor from https to http. An IP address is no domain, so it can be the
  /// target of its own redirects only.
  private static boolean isWithinSite(URI from, URI to) {
    if (to.getHost() == null || to.getUserInfo() != null || !isSecureAs(from, to)) {
      return false;
    }
    if (to.getAuthority().equalsIgnoreCase(from.getAuthority())) {
      return true;
    }
    Optional<RegistrableDomain> site = RegistrableDomain.of(from.getHost());
    return to.getPort() == -1
        && site.isPresent()
        && site.equals(RegistrableDomain.of(to.getHost()));
  }

  private static boolean isSecureAs(URI from, URI to) {
    return "https".equalsIgnoreCase(to.getScheme())
        || "http".equalsIgnoreCase(to.getScheme()) && "http".equalsIgnoreCase(from.getScheme());
  }

  private static URI withoutFragment(URI address) {
    String written = address.toString();
    int fragment = written.indexOf('#');
    return fragment < 0 ? address : URI.create(written.substring(0, fragment));
  }
}
