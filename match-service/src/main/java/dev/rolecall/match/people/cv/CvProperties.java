package dev.rolecall.match.people.cv;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings for reading CVs.
///
/// @param timeout the time limit of one document; then its process is killed
/// @param heapMegabytes the maximum heap of the process
/// @param concurrency how many documents are read at once
/// @param maxWait how long a request waits until another document has been read
/// @param scoresPerAccount how many CVs an account can have assessed in an hour
/// @param scoresPerClient the same for a client without an account, by its network address
/// @param scoresOverall the same for all clients without accounts together, for each instance
@ConfigurationProperties("rolecall.cv")
public record CvProperties(
    @DefaultValue("15s") Duration timeout,
    @DefaultValue("160") int heapMegabytes,
    @DefaultValue("2") int concurrency,
    @DefaultValue("5s") Duration maxWait,
    @DefaultValue("30") int scoresPerAccount,
    @DefaultValue("6") int scoresPerClient,
    @DefaultValue("300") int scoresOverall) {}
