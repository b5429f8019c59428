package dev.rolecall.testkit.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a [MisbehavingServer] responds, byte by byte so that it can be wrong.
///
/// @param headers sent unchanged, including a wrong Content-Length
/// @param bytesSent how many bytes of the body are sent before the connection closes, null for all
/// @param stalled whether only the first byte is sent and the connection then stays silent
@SuppressWarnings("ArrayRecordComponent") // only ever sent, never compared
public record StubResponse(
    int status,
    Map<String, String> headers,
    byte[] body,
    @Nullable Integer bytesSent,
    boolean stalled) {
  public static StubResponse ok(String body) {
    return new StubResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8), null, false);
  }

  public static StubResponse status(int status) {
    return new StubResponse(status, Map.of(), new byte[0], null, false);
  }

  public StubResponse withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new StubResponse(status, more, body, bytesSent, stalled);
  }

  public StubResponse withBody(byte[] newBody) {
    return new StubResponse(status, headers, newBody, bytesSent, stalled);
  }

  /// The first half of the body; then the connection is closed.
  public StubResponse truncated() {
    return new StubResponse(status, headers, body, body.length / 2, stalled);
  }

  /// The first byte of the body; then nothing, until the server is closed.
  public StubResponse stalling() {
    return new StubResponse(status, headers, body, bytesSent, true);
  }
}
