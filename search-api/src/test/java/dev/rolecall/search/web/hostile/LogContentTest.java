package dev.rolecall.search.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.find.InMemoryJobSearch;
import dev.rolecall.search.web.WebSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What failed requests leave in the log: few lines, and no token.
@SpringBootTest(
    classes = WebSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "rolecall.match-service.url=http://127.0.0.1:9")
@ExtendWith(OutputCaptureExtension.class)
class LogContentTest {
  private static final String TOKEN = "s3cr3t-t0ken";
  private static final int MAX_LINES = 12;
  @LocalServerPort int port;
  @Autowired InMemoryJobSearch search;

  @AfterEach
  void recover() {
    search.failWith(null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/unsubscribe/TOKEN HTTP/1.1\r\nHost: x",
        "GET /api/v1/unsubscribe/TOKEN%zz%FF HTTP/1.1\r\nHost: x",
        "POST /api/v1/unsubscribe/%ED%A0%80TOKEN HTTP/1.1\r\nHost: x",
        "GET /auth/link?token=TOKEN HTTP/1.1\r\nHost: x\r\nAccept: text/html",
        "GET /auth/TOKEN HTTP/1.1\r\nHost: x y",
        "GET /auth/link?token=TOKEN x HTTP/1.1\r\nHost: x",
        "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN",
        "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\u0000",
        "CONNECT /api/v1/me HTTP/1.1\r\nHost: x\r\nCookie: session=TOKEN",
        "GET /api/v1/jobs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\nno colon",
        "POST /api/v1/unsubscribe/TOKEN HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "zz",
        "POST /api/v1/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz TOKEN"
      })
  void noTokenIsLogged(String request, CapturedOutput log) throws IOException {
    send(request.replace("TOKEN", TOKEN));
    assertThat(log.getAll()).doesNotContain(TOKEN);
    assertThat(log.getAll().lines().count()).isLessThan(MAX_LINES);
  }

  @Test
  void anUnexpectedErrorHasFewLinesWithItsCause(CapturedOutput log) throws IOException {
    search.failWith(
        new IllegalStateException("outer\nline", new IllegalArgumentException("the cause")));
    send("GET /api/v1/jobs HTTP/1.1\r\nHost: x");
    assertThat(log.getAll())
        .contains("GET /api/v1/jobs failed", "IllegalStateException", "the cause");
    assertThat(log.getAll().lines().count()).isLessThan(MAX_LINES);
  }

  @Test
  void anUnexpectedErrorOfAPageHasFewLines(CapturedOutput log) throws IOException {
    search.failWith(new IllegalStateException("page"));
    send("GET /jobs?q=java HTTP/1.1\r\nHost: x\r\nAccept: text/html");
    assertThat(log.getAll()).contains("GET /jobs failed", "IllegalStateException");
    assertThat(log.getAll().lines().count()).isLessThan(MAX_LINES);
  }

  private void send(String request) throws IOException {
    RawHttp.send(
        port,
        (request.replaceFirst("HTTP/1.1\r\n", "HTTP/1.1\r\nConnection: close\r\n") + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
  }
}
