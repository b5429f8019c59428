package dev.rolecall.search.web.forward;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings for forwarding requests to the match-service.
///
/// @param url the address of the match-service, without a slash at the end
/// @param connectTimeout the time limit for opening a connection
/// @param timeout the time limit until the response begins, and between two parts of it
/// @param bodyTimeout the time limit until the body of a request has been received completely
/// @param maxBody the maximum size of a request that is forwarded
/// @param streams the maximum number of open streams of events; they have connections of their own
@ConfigurationProperties("rolecall.match-service")
public record ForwardProperties(
    @DefaultValue("http://localhost:8082") URI url,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("30s") Duration bodyTimeout,
    @DefaultValue("8MB") DataSize maxBody,
    @DefaultValue("1000") int streams) {
  public ForwardProperties {
    if (streams < 1) {
      throw new IllegalArgumentException("rolecall.match-service needs streams >= 1");
    }
  }
}
