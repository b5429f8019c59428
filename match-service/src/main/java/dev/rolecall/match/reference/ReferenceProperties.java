package dev.rolecall.match.reference;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the figures that matches are computed with.
///
/// @param exchangeRatesUrl the ECB's daily file; blank to use the bundled rates
/// @param exchangeRatesTimeout of one request
/// @param pollInterval how often each instance looks for figures that another one wrote
/// @param initialDelay before the first time
@ConfigurationProperties("rolecall.reference")
public record ReferenceProperties(
    @DefaultValue("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml")
        String exchangeRatesUrl,
    @DefaultValue("10s") Duration exchangeRatesTimeout,
    @DefaultValue("1m") Duration pollInterval,
    @DefaultValue("1s") Duration initialDelay) {}
