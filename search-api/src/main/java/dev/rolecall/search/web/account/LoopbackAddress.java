package dev.rolecall.search.web.account;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The public address of an installation on one machine, which people open by several names
/// (`localhost`, `127.0.0.1`). Links in mails have the configured one, and a browser sends the
/// cookie of one name to that name only: a sign-in must begin where its link leads.
///
/// @param configured null unless the configured address is one of this machine
record LoopbackAddress(@Nullable URI configured) {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  static LoopbackAddress of(String address) {
    URI uri = address.isBlank() ? null : URI.create(address);
    return new LoopbackAddress(uri != null && isLoopback(uri) ? uri : null);
  }

  /// The same page at the configured address, for a request by another name of this machine. A
  /// proxy with a public name is never redirected.
  Optional<String> insteadOf(URI requested) {
    if (configured == null
        || !isLoopback(requested)
        || configured.getHost().equals(requested.getHost())) {
      return Optional.empty();
    }
    return Optional.of(
        UriComponentsBuilder.fromUri(requested)
            .scheme(configured.getScheme())
            .host(configured.getHost())
            .port(configured.getPort())
            .build(true)
            .toUriString());
  }

  private static boolean isLoopback(URI uri) {
    return uri.getHost() != null && NAMES.contains(uri.getHost());
  }
}
