package dev.rolecall.service.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Addresses that must be rejected: hosts in the ranges that are not public, each in many
/// notations, and attacks on parsers.
final class RejectedAddresses {
  private static final List<String> IPV4 =
      List.of(
          "0.0.0.0",
          "0.1.2.3",
          "10.0.0.1",
          "10.255.255.255",
          "100.64.0.1",
          "100.100.100.200",
          "100.127.255.255",
          "127.0.0.1",
          "127.0.0.53",
          "127.255.255.254",
          "168.63.129.16",
          "169.254.0.1",
          "169.254.169.254",
          "169.254.170.2",
          "172.16.0.1",
          "172.31.255.255",
          "192.0.0.192",
          "192.0.2.1",
          "192.88.99.1",
          "192.168.0.1",
          "192.168.255.255",
          "198.18.0.1",
          "198.19.255.255",
          "198.51.100.7",
          "203.0.113.9",
          "224.0.0.1",
          "239.255.255.250",
          "240.0.0.1",
          "255.255.255.255");

  private static final List<String> IPV6 =
      List.of(
          "::",
          "::1",
          "0:0:0:0:0:0:0:1",
          "fc00::1",
          "fd00:ec2::254",
          "fd12:3456:789a::1",
          "fe80::1",
          "fe80::a9fe:a9fe",
          "fec0::1",
          "ff02::1",
          "ff05::2",
          "100::1",
          "2001::1",
          "2001:0:4136:e378:8000:63bf:3fff:fdd2",
          "2001:10::1",
          "2001:db8::1",
          "2002:7f00:1::",
          "2002:a9fe:a9fe::1",
          "2002:c0a8:1::",
          "3fff::1",
          "5f00::1",
          "4000::1",
          "2a00:1450::5efe:7f00:1",
          "2a00:1450::200:5efe:a00:1");

  private RejectedAddresses() {}

  static Stream<String> all() {
    return Stream.of(
            IPV4.stream()
                .flatMap(RejectedAddresses::notations)
                .map(host -> "https://" + host + "/"),
            IPV6.stream().flatMap(RejectedAddresses::urlsOfIpv6),
            urlsByHand())
        .flatMap(each -> each)
        .distinct();
  }

  /// The addresses as a server for names could return them.
  static Stream<String> resolved() {
    return Stream.concat(
        IPV4.stream().flatMap(each -> Stream.of(each, "64:ff9b::" + each, "::" + each)),
        IPV6.stream());
  }

  private static Stream<String> notations(String address) {
    int[] b = octets(address);
    long whole = Integer.toUnsignedLong((b[0] << 24) | (b[1] << 16) | (b[2] << 8) | b[3]);
    return Stream.of(
        address,
        address + ".",
        address + ":443",
        address + ":22",
        "user@" + address,
        Long.toString(whole),
        "0x" + Long.toHexString(whole),
        "0" + Long.toOctalString(whole),
        Long.toString(whole + (1L << 32)),
        format("0x%x.0x%x.0x%x.0x%x", b[0], b[1], b[2], b[3]),
        format("0%o.0%o.0%o.0%o", b[0], b[1], b[2], b[3]),
        format("%04o.%04o.%04o.%04o", b[0], b[1], b[2], b[3]),
        format("%d.%d.%d", b[0], b[1], (b[2] << 8) | b[3]),
        format("%d.%d", b[0], (b[1] << 16) | (b[2] << 8) | b[3]),
        format("0x%x.%d.0%o.%d", b[0], b[1], b[2], b[3]),
        format("%d.%d.%d.%d", b[0] + 256, b[1], b[2], b[3]),
        format("[::ffff:%s]", address),
        format("[::ffff:%x:%x]", (b[0] << 8) | b[1], (b[2] << 8) | b[3]),
        format("[::%s]", address),
        format("[64:ff9b::%s]", address),
        format("[64:ff9b:1::%s]", address),
        format("[2002:%x:%x::]", (b[0] << 8) | b[1], (b[2] << 8) | b[3]),
        format("[::ffff:0:%s]", address),
        address.replace('.', '。'),
        wide(address),
        address.replace(".", "%2e"));
  }

  private static Stream<String> urlsOfIpv6(String address) {
    return Stream.of(
        "https://[" + address + "]/",
        "https://[" + address + "]:8443/",
        "https://[" + address.toUpperCase(Locale.ROOT) + "]/",
        "https://[" + address + "%25eth0]/",
        "https://" + address + "/");
  }

  private static Stream<String> urlsByHand() {
    return Stream.of(
            Stream.of(
                "",
                "https://",
                "https:///",
                "https:/hooks.rolecall.dev",
                "https:hooks.rolecall.dev",
                "//hooks.rolecall.dev/",
                "hooks.rolecall.dev",
                "https://hooks.rolecall.dev#@127.0.0.1/",
                "https://hooks.rolecall.dev\\@127.0.0.1/",
                "https://127.0.0.1\\@hooks.rolecall.dev/",
                "https://127.0.0.1 @hooks.rolecall.dev/",
                "https://hooks.rolecall.dev@127.0.0.1/",
                "https://user:password@hooks.rolecall.dev/",
                "https://@hooks.rolecall.dev/",
                "https://hooks.rolecall.dev:80/",
                "https://hooks.rolecall.dev:0/",
                "https://hooks.rolecall.dev:65536/",
                "https://hooks.rolecall.dev:9200/",
                "https://hooks.rolecall.dev:443:80/",
                "https://hooks.rolecall.dev%00.evil.dev/",
                "https://hooks.rolecall.dev%2f@127.0.0.1/",
                "https://hooks_rolecall.dev/",
                "https://-hooks.rolecall.dev/",
                "https://hooks..rolecall.dev/",
                "https://hooks.rolecall.dev./",
                "https://127.0.0.1%0d%0aHost:evil/",
                "https://hooks.rolecall.dev/\r\nHost: evil",
                "https://hooks.rolecall.dev/\u0000",
                "https://hooks.rolecall.dev/\u202e",
                "https://hooks.rolecall.dev/" + "a".repeat(2_000),
                "https://" + "a.".repeat(127) + "dev/",
                "https://①②⑦.⓪.⓪.①/",
                "https://loc\u00adalhost/",
                "https://[::1/",
                "https://::1]/",
                "https://[]/",
                "https://[127.0.0.1]/",
                "https://[v1.::1]/",
                "https://1.1.1.1.1/",
                "https://1/",
                "https://0/",
                "https://0x/",
                "https://a.0x7f/",
                "https://a.1/"),
            Stream.of(
                    "http",
                    "HTTP",
                    "ftp",
                    "file",
                    "gopher",
                    "dict",
                    "ldap",
                    "ws",
                    "wss",
                    "jar",
                    "javascript",
                    "data",
                    "netdoc",
                    "tftp",
                    "sftp",
                    "mailto",
                    "smb")
                .map(scheme -> scheme + "://hooks.rolecall.dev/"),
            Stream.of(
                    "localhost",
                    "LOCALHOST",
                    "foo.localhost",
                    "localhost.localdomain",
                    "metadata",
                    "metadata.google.internal",
                    "kubernetes.default.svc.cluster.local",
                    "printer.local",
                    "router.lan",
                    "router.home",
                    "nas.home.arpa",
                    "1.0.0.127.in-addr.arpa",
                    "hidden.onion",
                    "wiki.corp",
                    "wiki.intranet",
                    "postgres",
                    "elasticsearch",
                    "host.docker.internal",
                    "a.test",
                    "a.invalid",
                    "a.example")
                .map(host -> "https://" + host + "/"))
        .flatMap(each -> each);
  }

  private static String wide(String address) {
    return address
        .chars()
        .mapToObj(each -> each == '.' ? "." : Character.toString(each - '0' + '０'))
        .reduce("", String::concat);
  }

  private static int[] octets(String address) {
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    return IntStream.range(0, 4).map(i -> bytes[i] & 0xff).toArray();
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
