package dev.rolecall.ingest.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the operators' API.
///
/// @param token the secret that each request must send; without one, every request is rejected
@ConfigurationProperties("rolecall.operator")
record OperatorProperties(@DefaultValue("") String token) {}
