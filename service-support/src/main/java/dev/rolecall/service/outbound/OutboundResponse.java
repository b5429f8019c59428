package dev.rolecall.service.outbound;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a server responded.
///
/// @param status its HTTP status; a redirect is not followed
/// @param contentType as received; null when there is none
/// @param location where a redirect leads, as received; null when there is none
/// @param content at most as long as the limit
/// @param truncated whether there was more
public record OutboundResponse(
    int status,
    @Nullable String contentType,
    @Nullable String location,
    byte[] content,
    boolean truncated) {
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public boolean isRedirect() {
    return status >= 300 && status < 400 && location != null;
  }

  /// The content as UTF-8.
  public String body() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /// Without the content.
  @Override
  public String toString() {
    return "OutboundResponse[" + status + ", " + contentType + "]";
  }
}
