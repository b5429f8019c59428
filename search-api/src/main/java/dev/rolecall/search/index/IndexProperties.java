package dev.rolecall.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the index is created and written.
///
/// @param following whether this instance writes to the index; all instances share the work
/// @param shards of a new index version
/// @param refresh how soon a written job is searchable in the live version
/// @param concurrency consumer threads per index version
/// @param batch the most records that a thread writes at once
/// @param fetch the most bytes that a thread fetches at once
/// @param bulk the most bytes of one bulk request
/// @param inFlight the most bytes of all bulk requests that this process has in flight
/// @param scan how often to look for index versions that were created or deleted
/// @param backoff after a failed write, doubled up to the longest one
@ConfigurationProperties("rolecall.index")
public record IndexProperties(
    @DefaultValue("true") boolean following,
    @DefaultValue("1") int shards,
    @DefaultValue("500ms") Duration refresh,
    @DefaultValue("3") int concurrency,
    @DefaultValue("1000") int batch,
    @DefaultValue("8MB") DataSize fetch,
    @DefaultValue("4MB") DataSize bulk,
    @DefaultValue("12MB") DataSize inFlight,
    @DefaultValue("5s") Duration scan,
    @DefaultValue("200ms") Duration backoff,
    @DefaultValue("10s") Duration maxBackoff) {}
