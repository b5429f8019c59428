package dev.rolecall.search.find;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of searches.
///
/// @param timeout the time limit of a search
/// @param facetValues the maximum number of values of a facet; those with the most jobs are listed
@ConfigurationProperties("rolecall.find")
public record FindProperties(
    @DefaultValue("5s") Duration timeout, @DefaultValue("20") int facetValues) {}
