package dev.rolecall.ingest.fetch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How politely we ask.
///
/// @param userAgent says who we are and where to complain
/// @param pace between two requests to a host, unless its robots.txt asks for more
/// @param timeout for a whole answer
/// @param maxSize of an answer
/// @param attempts at a question that meets passing failure
/// @param backoff before the second attempt; doubles with each
/// @param maxBackoff the longest that we wait within a crawl; a host that asks for more is left for
///   its next turn
@ConfigurationProperties("rolecall.fetch")
public record FetchProperties(
    @DefaultValue("rolecall/0.1 (+https://rolecall.example/bot; bot@rolecall.example)")
        String userAgent,
    @DefaultValue("1s") Duration pace,
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("50MB") DataSize maxSize,
    @DefaultValue("6") int attempts,
    @DefaultValue("1s") Duration backoff,
    @DefaultValue("60s") Duration maxBackoff) {}
