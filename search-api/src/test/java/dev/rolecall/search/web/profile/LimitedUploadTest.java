package dev.rolecall.search.web.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;

class LimitedUploadTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Test
  void aBodyThatArrivesInTimeIsPassedOn() {
    assertThat(upload(Flux.just("abc", "de"), TIMEOUT).count().block(TIMEOUT)).isEqualTo(2);
  }

  @Test
  void aBodyThatStopsArrivingEnds() {
    Flux<DataBuffer> body =
        upload(Flux.just("abc").concatWith(Flux.never()), Duration.ofMillis(50));
    assertThatThrownBy(() -> body.blockLast(TIMEOUT))
        .isInstanceOf(LimitedUpload.TooSlowException.class);
  }

  @Test
  void aBodyThatIsTooLargeIsRejected() {
    assertThatThrownBy(() -> upload(Flux.just("abcdef", "ghijkl"), TIMEOUT).blockLast(TIMEOUT))
        .isInstanceOf(DataBufferLimitException.class);
  }

  private static Flux<DataBuffer> upload(Flux<String> body, Duration maxTime) {
    MockServerHttpRequest request =
        MockServerHttpRequest.post("/cv")
            .body(
                body.map(
                    part ->
                        DefaultDataBufferFactory.sharedInstance.wrap(
                            part.getBytes(StandardCharsets.UTF_8))));
    return new LimitedUpload(request, 10, 5, maxTime).getBody();
  }
}
