package dev.rolecall.testkit.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a [MisbehavingServer] answers, byte by byte where it must be wrong.
///
/// @param headers as they go out; a Content-Length among them is sent as it is
/// @param sent how many bytes of the body are sent before the connection is cut, null for all
/// @param drip whether each byte waits until the server is told to go on, or closed
@SuppressWarnings("ArrayRecordComponent") // only ever sent, never compared
public record Answer(
    int status, Map<String, String> headers, byte[] body, @Nullable Integer sent, boolean drip) {
  public static Answer ok(String body) {
    return new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8), null, false);
  }

  public static Answer status(int status) {
    return new Answer(status, Map.of(), new byte[0], null, false);
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, sent, drip);
  }

  public Answer withBody(byte[] other) {
    return new Answer(status, headers, other, sent, drip);
  }

  /// Half of it, then nothing: the connection is cut.
  public Answer cut() {
    return new Answer(status, headers, body, body.length / 2, drip);
  }

  /// The first byte only, then silence.
  public Answer dripping() {
    return new Answer(status, headers, body, sent, true);
  }
}
