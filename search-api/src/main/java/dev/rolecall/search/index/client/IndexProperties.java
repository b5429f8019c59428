package dev.rolecall.search.index.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the index is created and written.
///
/// @param enabled whether this instance writes to the index; all instances share the work
/// @param shards the number of shards of a new index version
/// @param refreshInterval the maximum delay until a written job is searchable in the live version
/// @param catchUpRefreshInterval the refresh interval while the index catches up; a refresh costs
///   as much as writing about 40 jobs, so refreshing less often speeds up catching up
/// @param catchUpLag the number of unwritten records from which catchUpRefreshInterval applies
/// @param catchUpRate the records written per second from which catchUpRefreshInterval applies
/// @param concurrency the number of consumer threads per index version
/// @param batch the maximum number of records that a thread writes at once
/// @param fetch the maximum number of bytes that a thread fetches at once
/// @param bulk the maximum size of one bulk request
/// @param inFlight the maximum size of all bulk requests that this process has in flight
/// @param scanInterval how often to look for index versions that were created or deleted
/// @param backoff the delay after a failed write; doubled after each following failure
/// @param maxBackoff the maximum delay
@ConfigurationProperties("rolecall.index")
public record IndexProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1") int shards,
    @DefaultValue("500ms") Duration refreshInterval,
    @DefaultValue("5s") Duration catchUpRefreshInterval,
    @DefaultValue("1000") long catchUpLag,
    @DefaultValue("100") long catchUpRate,
    @DefaultValue("3") int concurrency,
    @DefaultValue("1000") int batch,
    @DefaultValue("8MB") DataSize fetch,
    @DefaultValue("4MB") DataSize bulk,
    @DefaultValue("12MB") DataSize inFlight,
    @DefaultValue("5s") Duration scanInterval,
    @DefaultValue("200ms") Duration backoff,
    @DefaultValue("10s") Duration maxBackoff) {}
