package dev.rolecall.ingest.fetch;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Resolves host names to public addresses only. Boards can have their own hosts, whose names
/// anyone can point to an address in the network of this service, such as that of a cloud's
/// metadata.
final class PublicNameResolver extends DefaultNameResolver {
  private PublicNameResolver(EventExecutor executor) {
    super(executor);
  }

  static AddressResolverGroup<InetSocketAddress> group() {
    return new AddressResolverGroup<>() {
      @Override
      protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new PublicNameResolver(executor).asAddressResolver();
      }
    };
  }

  @Override
  protected void doResolve(String host, Promise<InetAddress> promise) {
    try {
      promise.setSuccess(publicAddresses(host).getFirst());
    } catch (UnknownHostException e) {
      promise.setFailure(e);
    }
  }

  @Override
  protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
    try {
      promise.setSuccess(publicAddresses(host));
    } catch (UnknownHostException e) {
      promise.setFailure(e);
    }
  }

  private static List<InetAddress> publicAddresses(String host) throws UnknownHostException {
    List<InetAddress> all =
        Arrays.stream(InetAddress.getAllByName(host)).filter(PublicNameResolver::isPublic).toList();
    if (all.isEmpty()) {
      throw new UnknownHostException(host + " has no public address");
    }
    return all;
  }

  /// Whether the address is in none of the special-purpose blocks of RFC 6890.
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean ip4 = bytes.length == 4;
    boolean shared = ip4 && first == 100 && (second & 0xc0) == 64;
    boolean thisNetwork = ip4 && (first == 0 || first >= 240);
    boolean uniqueLocal = !ip4 && (first & 0xfe) == 0xfc;
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || shared
        || thisNetwork
        || uniqueLocal);
  }
}
