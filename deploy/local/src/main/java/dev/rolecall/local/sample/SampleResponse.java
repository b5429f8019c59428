package dev.rolecall.local.sample;

import java.nio.charset.StandardCharsets;

/// An HTTP response.
record SampleResponse(int status, String type, byte[] body) {
  static SampleResponse json(byte[] body) {
    return new SampleResponse(200, "application/json", body);
  }

  static SampleResponse text(String body) {
    return new SampleResponse(200, "text/plain", body.getBytes(StandardCharsets.UTF_8));
  }

  static SampleResponse notFound() {
    return new SampleResponse(
        404, "application/json", "{\"error\":\"Not found\"}".getBytes(StandardCharsets.UTF_8));
  }
}
