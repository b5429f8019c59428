package dev.rolecall.service.outbound;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/// Resolves the host of a connection with a guard, on a virtual thread, as resolving blocks.
final class GuardedResolver extends AbstractAddressResolver<InetSocketAddress> {
  private final OutboundGuard guard;

  GuardedResolver(EventExecutor executor, OutboundGuard guard) {
    super(executor, InetSocketAddress.class);
    this.guard = guard;
  }

  /// Never: a literal address counts as resolved, and would be connected to without a check.
  @Override
  protected boolean doIsResolved(InetSocketAddress address) {
    return false;
  }

  @Override
  protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
    start(
        () ->
            promise.trySuccess(
                new InetSocketAddress(addresses(address).getFirst(), address.getPort())),
        promise);
  }

  @Override
  protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
    start(
        () ->
            promise.trySuccess(
                addresses(address).stream()
                    .map(each -> new InetSocketAddress(each, address.getPort()))
                    .toList()),
        promise);
  }

  private List<InetAddress> addresses(InetSocketAddress address) {
    InetAddress known = address.getAddress();
    if (known == null) {
      return guard.resolve(address.getHostString());
    }
    guard.requireConnectable(known);
    return List.of(known);
  }

  private static void start(Runnable resolve, Promise<?> promise) {
    Thread.ofVirtual()
        .name("outbound-resolver")
        .start(
            () -> {
              try {
                resolve.run();
              } catch (RuntimeException failed) {
                promise.tryFailure(failed);
              }
            });
  }
}
