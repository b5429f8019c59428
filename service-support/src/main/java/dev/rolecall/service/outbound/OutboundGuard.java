package dev.rolecall.service.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Decides which addresses that people gave may be requested, so that no one can make this service
/// send requests into its own network.
///
/// An address is checked as text when a person gives it ([#check]), and what its host resolves to
/// is checked for each connection ([#resolve]): the address that was checked is the one that is
/// connected to.
public final class OutboundGuard {
  private static final int MAX_LENGTH = 2_000;
  private static final int DEFAULT_PORT = -1;
  private static final Set<Integer> PORTS = Set.of(DEFAULT_PORT, 443, 8443);

  private final boolean allowLoopback;
  private final HostLookup lookup;

  /// @param allowLoopback whether `http` and `https` to a loopback address are allowed, on any
  ///   port: only for tests and the sample
  public OutboundGuard(boolean allowLoopback) {
    this(allowLoopback, host -> List.of(InetAddress.getAllByName(host)));
  }

  OutboundGuard(boolean allowLoopback, HostLookup lookup) {
    this.allowLoopback = allowLoopback;
    this.lookup = lookup;
  }

  /// Checks an address without resolving its host.
  ///
  /// @throws AddressRejectedException saying what is wrong with it
  public URI check(String text) {
    URI uri = parse(text);
    String host = uri.getHost();
    if (isAllowedLoopback(uri)) {
      return uri;
    }
    require("https".equalsIgnoreCase(uri.getScheme()), "The URL must begin with https://.");
    require(PORTS.contains(uri.getPort()), "The port of the URL must be 443 or 8443.");
    Optional<InetAddress> literal = OutboundHost.literal(host);
    if (literal.isPresent()) {
      require(PublicAddresses.isPublic(literal.get()), "The host of the URL must be public.");
    } else {
      require(
          OutboundHost.isPublicName(host),
          "The host of the URL must be a public name, such as jobs.your-company.com.");
    }
    return uri;
  }

  private static URI parse(String text) {
    require(text.length() <= MAX_LENGTH, "The address may have at most 2,000 characters.");
    require(
        text.chars().allMatch(each -> each > ' ' && each < 0x7f && each != '\\'),
        "The address may have only ASCII characters, without spaces and backslashes.");
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException _) {
      throw new AddressRejectedException("The URL is not valid.");
    }
    require(
        uri.getScheme() != null && uri.getRawAuthority() != null && uri.getHost() != null,
        "The URL must be complete, such as https://jobs.your-company.com/4711.");
    require(
        uri.getRawUserInfo() == null && uri.getRawAuthority().indexOf('@') < 0,
        "The URL must not contain a user name or password.");
    require(uri.getRawFragment() == null, "The URL must not have a part after '#'.");
    return uri;
  }

  private boolean isAllowedLoopback(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return allowLoopback
        && Set.of("http", "https").contains(scheme)
        && OutboundHost.literal(uri.getHost()).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /// Resolves a host for one connection. All its addresses must be public, so that the choice among
  /// them does not matter.
  ///
  /// @param host a name, or an address in any notation
  /// @throws AddressRejectedException when it has no address, or one that is not public
  List<InetAddress> resolve(String host) {
    List<InetAddress> found;
    try {
      found = lookup.addresses(host);
    } catch (UnknownHostException _) {
      throw new AddressRejectedException("The host of the URL does not exist.");
    }
    require(!found.isEmpty(), "The host of the URL does not exist.");
    found.forEach(this::requireConnectable);
    return found;
  }

  /// @throws AddressRejectedException when no connection to it is allowed
  void requireConnectable(InetAddress address) {
    boolean allowed =
        PublicAddresses.isPublic(address) || (allowLoopback && address.isLoopbackAddress());
    require(allowed, "The host of the URL must be public.");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new AddressRejectedException(message);
    }
  }
}
