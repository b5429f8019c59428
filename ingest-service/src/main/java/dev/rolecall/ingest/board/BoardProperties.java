package dev.rolecall.ingest.board;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which boards are read, and how often.
///
/// @param crawling whether this instance reads boards; false in commands that only wait for other
///   instances
/// @param importsOnly whether it reads only the boards of imports; true in an import without a
///   running service
/// @param boards the boards that are registered at the start, as `source:board`
/// @param catalog whether the bundled boards ([BundledBoards]) are registered too, unless a source
///   address file replaces the sources; the setting has the former name of this list
/// @param catalogSince only bundled boards that a post linked to in this year or later
/// @param interval overrides the interval at which boards are read, for all sources; null for the
///   interval of the source
/// @param maxBackoff the maximum delay between two crawls of a board that fails
/// @param checkInterval how often to check for boards that are due
@ConfigurationProperties("rolecall.ingest")
public record BoardProperties(
    @DefaultValue("true") boolean crawling,
    @DefaultValue("false") boolean importsOnly,
    @DefaultValue({}) List<String> boards,
    @DefaultValue("true") boolean catalog,
    @DefaultValue("2019") int catalogSince,
    @Nullable Duration interval,
    @DefaultValue("6h") Duration maxBackoff,
    @DefaultValue("200ms") Duration checkInterval) {}
