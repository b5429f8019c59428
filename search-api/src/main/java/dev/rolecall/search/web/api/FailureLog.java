package dev.rolecall.search.web.api;

import dev.rolecall.search.web.request.CachePolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Logs unexpected errors of requests: a few lines each, because a client can cause many of them.
/// The whole stack is logged at the level debug.
final class FailureLog {
  private static final Logger log = LoggerFactory.getLogger(FailureLog.class);
  private static final int MAX_CAUSES = 3;
  private static final int MAX_FRAMES = 2;
  private static final int MAX_LENGTH = 200;
  private static final String OUR_PACKAGE = "dev.rolecall.";

  private FailureLog() {}

  static void log(ServerHttpRequest request, Throwable error) {
    log.error("{} {} failed{}", request.getMethod(), path(request), causes(error));
    log.debug("The whole stack", error);
  }

  /// Without the parts that may be secret, and without parameters.
  static String path(ServerHttpRequest request) {
    String path = request.getPath().value();
    return CachePolicy.isPersonal(path)
        ? path.replaceFirst("^(/api/v1/[a-z]+|/auth).*", "$1/...")
        : line(path);
  }

  private static String causes(Throwable error) {
    List<String> lines = new ArrayList<>();
    @Nullable Throwable cause = error;
    for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
      lines.add((i == 0 ? "" : "caused by ") + line(String.valueOf(cause)));
      frames(cause, lines);
      cause = cause.getCause();
    }
    return lines.isEmpty() ? "" : "\n  " + String.join("\n  ", lines);
  }

  /// The first frame, and the first frame of our code.
  private static void frames(Throwable cause, List<String> lines) {
    int added = 0;
    for (StackTraceElement frame : cause.getStackTrace()) {
      boolean wanted = added == 0 || frame.getClassName().startsWith(OUR_PACKAGE);
      if (wanted && added < MAX_FRAMES) {
        lines.add("  at " + line(frame.toString()));
        added++;
      }
    }
  }

  /// On one line and not too long.
  private static String line(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "...";
  }
}
