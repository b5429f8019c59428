package dev.rolecall.local.sample;

import java.nio.charset.StandardCharsets;

/// A status with a body.
record Answer(int status, String type, byte[] body) {
  static Answer json(byte[] body) {
    return new Answer(200, "application/json", body);
  }

  static Answer text(String body) {
    return new Answer(200, "text/plain", body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer notFound() {
    return new Answer(
        404, "application/json", "{\"error\":\"Not found\"}".getBytes(StandardCharsets.UTF_8));
  }
}
