package dev.rolecall.service.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The host of an address, in its one notation: others (`0x7f.1`, `0177.0.0.1`, `2130706433`) are
/// read differently by different software, so that a check of one would be useless for another.
final class OutboundHost {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]{2,45}]");
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  /// The last label begins with a letter: otherwise it is a number in some notation.
  private static final Pattern NAME =
      Pattern.compile("(" + LABEL + "\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private static final int MAX_NAME = 253;

  /// Names that are resolved only within a network (RFC 6761, 6762, 8375, 9476 and practice).
  private static final List<String> PRIVATE_SUFFIXES =
      List.of(
          ".localhost",
          ".localdomain",
          ".local",
          ".internal",
          ".intranet",
          ".corp",
          ".home",
          ".lan",
          ".private",
          ".home.arpa",
          ".in-addr.arpa",
          ".ip6.arpa",
          ".onion",
          ".alt",
          ".test",
          ".invalid",
          ".example");

  private OutboundHost() {}

  /// The address that a host states literally, in the one notation of each protocol; empty for
  /// other hosts.
  static Optional<InetAddress> literal(String host) {
    try {
      if (IPV4.matcher(host).matches()) {
        return Optional.of(InetAddress.ofLiteral(host));
      }
      return IPV6.matcher(host).matches()
          ? Optional.of(InetAddress.ofLiteral(host.substring(1, host.length() - 1)))
              // not an IPv4 address that is written as IPv6
              .filter(Inet6Address.class::isInstance)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static boolean isPublicName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.length() <= MAX_NAME
        && NAME.matcher(name).matches()
        && PRIVATE_SUFFIXES.stream().noneMatch(name::endsWith);
  }
}
