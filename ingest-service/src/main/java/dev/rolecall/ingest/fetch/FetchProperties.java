package dev.rolecall.ingest.fetch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Limits of the requests to sources.
///
/// @param userAgent identifies this service, with a contact address
/// @param delay the delay between the end of a response and the next request to the same host,
///   unless its robots.txt sets a longer crawl delay
/// @param timeout the time limit for a complete response
/// @param maxSize the maximum size of a response
/// @param attempts the number of attempts for a request that fails transiently
/// @param backoff the delay before the second attempt; doubled with each further attempt
/// @param maxBackoff the maximum delay within a crawl; a host whose Retry-After is longer is
///   requested again in a later crawl
@ConfigurationProperties("rolecall.fetch")
public record FetchProperties(
    @DefaultValue("rolecall/0.1 (+https://rolecall.example/bot; bot@rolecall.example)")
        String userAgent,
    @DefaultValue("1s") Duration delay,
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("50MB") DataSize maxSize,
    @DefaultValue("6") int attempts,
    @DefaultValue("1s") Duration backoff,
    @DefaultValue("60s") Duration maxBackoff) {}
