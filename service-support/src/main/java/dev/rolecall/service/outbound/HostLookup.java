package dev.rolecall.service.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Resolves the name of a host. May block.
@FunctionalInterface
interface HostLookup {
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
