package dev.rolecall.search.find;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of searches.
///
/// @param timeout the time limit of a search
/// @param facetValues the maximum number of values of a facet; those with the most jobs are listed
/// @param exactCounts the counts by facet of up to this number of jobs are exact; those of more are
///   estimated from a sample of at most this many
/// @param maxWords the maximum number of words of a search, in all its texts
/// @param maxValues the maximum number of values of a search; a region counts as its countries
/// @param concurrency how many searches without counts run at the same time
/// @param exportJobs the maximum number of jobs that an export may have
/// @param facetConcurrency how many searches with counts by facet, and requests for hints, run at
///   the same time; they are limited separately, so that they cannot delay the others
/// @param figuresTimeout the time limit of a request for figures of the market; below the time
///   limit of the client
/// @param figuresConcurrency how many requests for figures run at the same time
/// @param cursorKey a secret that the instances share, with which they authenticate the points in
///   time of cursors; if it is empty, each instance has a random one
@ConfigurationProperties("rolecall.find")
public record FindProperties(
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("20") int facetValues,
    @DefaultValue("40000") long exactCounts,
    @DefaultValue("100") int maxWords,
    @DefaultValue("500") int maxValues,
    @DefaultValue("40") int concurrency,
    @DefaultValue("12") int facetConcurrency,
    @DefaultValue("10000") int exportJobs,
    @DefaultValue("25s") Duration figuresTimeout,
    @DefaultValue("4") int figuresConcurrency,
    @DefaultValue("") String cursorKey) {}
