package dev.rolecall.search.web.request;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/// A set of networks.
record Networks(List<IpSubnetFilterRule> networks) {
  /// @param cidrs networks such as `10.0.0.0/8` and `fd00::/8`
  /// @throws IllegalArgumentException when one of them is not a network
  static Networks of(List<String> cidrs) {
    return new Networks(
        cidrs.stream()
            .map(String::strip)
            .filter(cidr -> !cidr.isEmpty())
            .map(cidr -> new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT))
            .toList());
  }

  boolean contain(InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    return networks.stream().anyMatch(network -> network.matches(socket));
  }
}
