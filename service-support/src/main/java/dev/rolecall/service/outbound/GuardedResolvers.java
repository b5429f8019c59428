package dev.rolecall.service.outbound;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;

/// Resolves the hosts of connections with a guard.
final class GuardedResolvers extends AddressResolverGroup<InetSocketAddress> {
  private final OutboundGuard guard;

  GuardedResolvers(OutboundGuard guard) {
    this.guard = guard;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new GuardedResolver(executor, guard);
  }
}
