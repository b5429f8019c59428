package dev.rolecall.ingest;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings that all stages of this service share, in addition to those of the installation.
///
/// @param stateDir for data that is rebuilt from the topics when it is missing
@ConfigurationProperties("rolecall")
public record IngestServiceProperties(
    @DefaultValue("${java.io.tmpdir}/rolecall-ingest") Path stateDir) {}
