package dev.rolecall.ingest.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The response to a source's request.
///
/// @param movedTo the address that the request was redirected to, null when it was not
public record SourceResponse(String body, @Nullable URI movedTo) {}
