package dev.rolecall.match.people.added;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// An address as a person copies it, as it is requested: without a part after `#`, and with https.
final class PageAddress {
  private static final String HTTP = "http://";
  private static final String LOOPBACK = "http://127.0.0.1:";

  private PageAddress() {}

  static String of(String written) {
    String address = written.strip().split("#", 2)[0];
    boolean upgraded =
        address.toLowerCase(Locale.ROOT).startsWith(HTTP) && !address.startsWith(LOOPBACK);
    return upgraded ? "https://" + address.substring(HTTP.length()) : address;
  }

  /// Where a redirect leads; empty when that is not an address.
  static Optional<String> redirected(URI from, String location) {
    try {
      return Optional.of(of(from.resolve(location.strip()).toString()));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
