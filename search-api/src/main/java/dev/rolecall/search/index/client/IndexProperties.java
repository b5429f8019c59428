package dev.rolecall.search.index.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the index is created and written.
///
/// @param following whether this instance writes to the index; all instances share the work
/// @param shards of a new index version
/// @param refresh how soon a written job is searchable in the live version
/// @param catchUpRefresh the same while many records are left to write; each refresh costs as much
///   as writing some 40 jobs, so that fewer of them let the index catch up sooner
/// @param catchUpLag so many records left to write are many
/// @param concurrency consumer threads per index version
/// @param batch the maximum number of records that a thread writes at once
/// @param fetch the maximum number of bytes that a thread fetches at once
/// @param bulk the maximum size of one bulk request
/// @param inFlight the maximum size of all bulk requests that this process has in flight
/// @param scan how often to look for index versions that were created or deleted
/// @param backoff after a failed write; doubled after each further failure
/// @param maxBackoff the maximum of the doubled backoff
@ConfigurationProperties("rolecall.index")
public record IndexProperties(
    @DefaultValue("true") boolean following,
    @DefaultValue("1") int shards,
    @DefaultValue("500ms") Duration refresh,
    @DefaultValue("5s") Duration catchUpRefresh,
    @DefaultValue("1000") long catchUpLag,
    @DefaultValue("3") int concurrency,
    @DefaultValue("1000") int batch,
    @DefaultValue("8MB") DataSize fetch,
    @DefaultValue("4MB") DataSize bulk,
    @DefaultValue("12MB") DataSize inFlight,
    @DefaultValue("5s") Duration scan,
    @DefaultValue("200ms") Duration backoff,
    @DefaultValue("10s") Duration maxBackoff) {}
