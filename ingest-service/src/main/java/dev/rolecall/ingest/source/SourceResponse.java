package dev.rolecall.ingest.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The response to a source's request.
///
/// @param movedTo the address that the request was redirected to, null when it was not
/// @param robotsTag what X-Robots-Tag says to this robot, in lower case; empty without one
public record SourceResponse(String body, @Nullable URI movedTo, String robotsTag) {
  public SourceResponse(String body, @Nullable URI movedTo) {
    this(body, movedTo, "");
  }
}
