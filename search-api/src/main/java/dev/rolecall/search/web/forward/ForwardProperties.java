package dev.rolecall.search.web.forward;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where people's calls go on to.
///
/// @param url of the match-service, without a slash at the end
/// @param connectTimeout for opening a connection
/// @param timeout until the answer begins, and between two parts of it
/// @param bodyTimeout until a request's body has come whole
/// @param maxBody the largest request that is passed on
@ConfigurationProperties("rolecall.match-service")
public record ForwardProperties(
    @DefaultValue("http://localhost:8082") URI url,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("30s") Duration bodyTimeout,
    @DefaultValue("1MB") DataSize maxBody) {}
