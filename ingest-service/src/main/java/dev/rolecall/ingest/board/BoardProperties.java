package dev.rolecall.ingest.board;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is read, and how often.
///
/// @param crawling whether this instance reads boards; off in commands that only wait for others
/// @param importsOnly whether it reads only the boards of imports; on in an import without a
///   running service
/// @param boards registered at the start, as `source:board`
/// @param every overrides how often boards are read, for all sources; null: the source decides
/// @param maxBackoff the longest time between two attempts at a board that fails
/// @param checkInterval how often to check for boards that are due
@ConfigurationProperties("rolecall.ingest")
public record BoardProperties(
    @DefaultValue("true") boolean crawling,
    @DefaultValue("false") boolean importsOnly,
    @DefaultValue({}) List<String> boards,
    @Nullable Duration every,
    @DefaultValue("6h") Duration maxBackoff,
    @DefaultValue("200ms") Duration checkInterval) {}
