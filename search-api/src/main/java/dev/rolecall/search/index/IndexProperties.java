package dev.rolecall.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the index is made and kept.
///
/// @param following whether this instance writes to the index; all of them share the work
/// @param shards of a new index version
/// @param refresh how soon a written job can be found
/// @param batch the most records written at once
/// @param fetch the most bytes read at once
/// @param bulk the most bytes in one request
/// @param look how often to look for index versions that came or went
/// @param backoff after a failed write, doubled up to the longest one
@ConfigurationProperties("rolecall.index")
public record IndexProperties(
    @DefaultValue("true") boolean following,
    @DefaultValue("1") int shards,
    @DefaultValue("500ms") Duration refresh,
    @DefaultValue("200") int batch,
    @DefaultValue("20MB") DataSize fetch,
    @DefaultValue("8MB") DataSize bulk,
    @DefaultValue("5s") Duration look,
    @DefaultValue("200ms") Duration backoff,
    @DefaultValue("10s") Duration longestBackoff) {}
