package dev.rolecall.service.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses are public: those that the registries of IANA for special purposes do not name.
final class PublicAddresses {
  private static final List<AddressBlock> RESERVED_IPV4 =
      blocks(
          // "this network"
          "0.0.0.0/8",
          "10.0.0.0/8",
          // shared by carriers (CGNAT); some clouds have their metadata there
          "100.64.0.0/10",
          "127.0.0.0/8",
          // link-local, with the metadata of most clouds
          "169.254.0.0/16",
          // the metadata of Azure
          "168.63.129.16/32",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          // multicast
          "224.0.0.0/4",
          // reserved, and broadcast
          "240.0.0.0/4");

  /// What IANA has assigned. All else is reserved: loopback, unique local, link-local, multicast,
  /// IPv4-mapped and NAT64 addresses.
  private static final AddressBlock ASSIGNED_IPV6 = AddressBlock.of("2000::/3");

  private static final List<AddressBlock> RESERVED_IPV6 =
      blocks(
          // protocols, with Teredo, which contains an IPv4 address
          "2001::/23",
          "2001:db8::/32",
          // 6to4, which contains an IPv4 address
          "2002::/16",
          "2620:4f:8000::/48",
          "3fff::/20");

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return RESERVED_IPV4.stream().noneMatch(block -> block.contains(bytes));
    }
    return ASSIGNED_IPV6.contains(bytes)
        && RESERVED_IPV6.stream().noneMatch(block -> block.contains(bytes))
        && !isIsatap(bytes);
  }

  /// Whether the last 64 bits contain an IPv4 address that a router forwards to (RFC 5214).
  private static boolean isIsatap(byte[] address) {
    return (address[8] & 0xfd) == 0
        && address[9] == 0
        && address[10] == 0x5e
        && (address[11] & 0xff) == 0xfe;
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).map(AddressBlock::of).toList();
  }
}
