package dev.rolecall.service.outbound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits of requests to addresses that people gave.
///
/// @param allowLoopback whether loopback addresses are allowed: only for tests and the sample
/// @param connectTimeout the time limit for opening a connection
/// @param timeout the time limit of a whole request, with its response
/// @param maxResponse how much of a response is read
@ConfigurationProperties("rolecall.outbound")
public record OutboundProperties(
    @DefaultValue("false") boolean allowLoopback,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("64KB") DataSize maxResponse) {
  public OutboundProperties {
    if (!connectTimeout.isPositive() || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.outbound needs connect-timeout > 0 and timeout > 0");
    }
  }
}
