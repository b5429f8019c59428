package dev.rolecall.service.outbound;

/// What a server responded.
///
/// @param status its HTTP status; a redirect is not followed
/// @param body at most as long as the limit
/// @param truncated whether there was more
public record OutboundResponse(int status, String body, boolean truncated) {
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
