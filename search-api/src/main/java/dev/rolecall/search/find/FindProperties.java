package dev.rolecall.search.find;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of searches.
///
/// @param timeout after which a search is given up
/// @param facetValues the most values of a facet, those with the most jobs
@ConfigurationProperties("rolecall.find")
public record FindProperties(
    @DefaultValue("5s") Duration timeout, @DefaultValue("20") int facetValues) {}
