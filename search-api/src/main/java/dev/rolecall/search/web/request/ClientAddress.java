package dev.rolecall.search.web.request;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Finds the address of the client that sent a request: the address of the connection or, if that
/// is one of our own proxies, the last address in `X-Forwarded-For` that is not. The addresses
/// before that one are whatever the client sent.
public final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private final Networks proxies;

  /// @param proxies networks of our own proxies
  ClientAddress(Networks proxies) {
    this.proxies = proxies;
  }

  /// @return empty when the connection is closed already
  public Optional<InetAddress> of(ServerHttpRequest request) {
    Optional<InetAddress> connection =
        Optional.ofNullable(request.getRemoteAddress()).flatMap(ClientAddress::address);
    if (connection.isEmpty()) {
      return Optional.empty();
    }
    InetAddress client = connection.get();
    List<String> forwarded = forwardedFor(request);
    for (int i = forwarded.size() - 1; i >= 0 && proxies.contain(client); i--) {
      Optional<InetAddress> before = parse(forwarded.get(i));
      if (before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return Optional.of(client);
  }

  /// With `server.forward-headers-strategy: framework`, Spring has replaced the address of the
  /// connection by the first one in the forwarded header, which it leaves unresolved.
  private static Optional<InetAddress> address(InetSocketAddress connection) {
    return connection.isUnresolved()
        ? parse(connection.getHostString())
        : Optional.ofNullable(connection.getAddress());
  }

  private static List<String> forwardedFor(ServerHttpRequest request) {
    return request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .toList();
  }

  /// Never looks a name up.
  private static Optional<InetAddress> parse(String address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
