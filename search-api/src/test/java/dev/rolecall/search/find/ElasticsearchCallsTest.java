package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/// Which faults of the index are worth asking again.
class ElasticsearchCallsTest {
  private static final ElasticsearchCalls ANSWERS = new ElasticsearchCalls(Duration.ofSeconds(5));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "429, es_rejected_execution_exception, true",
    "500, circuit_breaking_exception, true",
    "503, search_phase_execution_exception, true",
    "404, index_not_found_exception, true",
    "400, search_phase_execution_exception, false",
    "400, parsing_exception, false",
    "403, security_exception, false"
  })
  void onlyAnIndexThatIsAwayIsSaidToBe(int status, String type, boolean away) {
    Throwable refused =
        new ElasticsearchException(
            "search",
            ErrorResponse.of(
                answer -> answer.status(status).error(e -> e.type(type).reason("so"))));
    assertThat(faultOf(refused) instanceof SearchUnavailableException).isEqualTo(away);
  }

  @Test
  void aBrokenLineIsAwayAndAFaultOfOursIsNot() {
    assertThat(faultOf(new IOException("broken"))).isInstanceOf(SearchUnavailableException.class);
    assertThat(faultOf(new IllegalStateException("ours")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Throwable faultOf(Throwable cause) {
    return ANSWERS
        .to(() -> CompletableFuture.failedFuture(cause))
        .cast(Throwable.class)
        .onErrorResume(Mono::just)
        .block();
  }
}
