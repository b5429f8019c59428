package dev.rolecall.ingest.board;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is read, and how often.
///
/// @param crawling whether this instance reads boards; off in commands that only wait
/// @param importsOnly whether it reads only what imports ask for; on in an import that finds no
///   service
/// @param boards read from the start, as `source:board`
/// @param every overrides how often boards are read, for all sources; null: as each source says
/// @param longestPause between two attempts at a board that fails
/// @param look how often to look for boards that are due
@ConfigurationProperties("rolecall.ingest")
public record IngestProperties(
    @DefaultValue("true") boolean crawling,
    @DefaultValue("false") boolean importsOnly,
    @DefaultValue({}) List<String> boards,
    @org.jspecify.annotations.Nullable Duration every,
    @DefaultValue("6h") Duration longestPause,
    @DefaultValue("200ms") Duration look) {}
