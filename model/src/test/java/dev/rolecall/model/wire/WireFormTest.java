package dev.rolecall.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.WorkMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/// Holds the forms on the topics still: a golden file changes only when a contract is meant to
/// change.
class WireFormTest {
  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of(Codecs.BOARD, WireSamples.board()),
        Arguments.of(Codecs.RAW_POSTING, WireSamples.rawPosting()),
        Arguments.of(Codecs.CRAWL_REPORT, WireSamples.report()),
        Arguments.of(Codecs.CRAWL_OUTCOME, WireSamples.outcome()),
        Arguments.of(Codecs.ROLE, WireSamples.role()),
        Arguments.of(Codecs.JOB, WireSamples.job()),
        Arguments.of(Codecs.MERGE_DECISION, WireSamples.decision()),
        Arguments.of(Codecs.DEAD_LETTER, WireSamples.deadLetter()));
  }

  @ParameterizedTest
  @MethodSource("records")
  <T> void matchesItsGoldenFile(JsonCodec<T> codec, T value) throws IOException {
    String file = codec.schema().replace('/', '-') + ".json";
    JsonNode written = Json.MAPPER.readTree(codec.write(value));
    String pretty =
        Json.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(written)
            + "\n";
    if (Boolean.getBoolean("rolecall.golden.write")) {
      Files.writeString(Path.of("src/test/resources/golden", file), pretty);
    }
    assertThat(pretty).isEqualTo(golden(file));
  }

  @ParameterizedTest
  @MethodSource("records")
  <T> void survivesARoundTrip(JsonCodec<T> codec, T value) {
    assertThat(codec.read(codec.write(value))).isEqualTo(value);
  }

  @Test
  void ignoresUnknownFieldsAndReadsUnknownValuesAsUnknown() {
    ObjectNode job = (ObjectNode) Json.MAPPER.readTree(Codecs.JOB.write(WireSamples.job()));
    job.put("mood", "sunny");
    job.putArray("workModes").add("ON_THE_MOON").add("REMOTE");
    Job read = Codecs.JOB.read(Json.MAPPER.writeValueAsBytes(job));
    assertThat(read.opening().workModes()).isEqualTo(List.of(WorkMode.UNKNOWN, WorkMode.REMOTE));
  }

  @Test
  void rejectsRecordsOfAnotherSchema() {
    assertThatThrownBy(() -> Codecs.JOB.read(Codecs.ROLE.write(WireSamples.role())))
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessageContaining("role/1");
    for (String bad : List.of("", "nonsense", "[]", "{}", "{\"schema\":\"job/1\"}", "{\"sch")) {
      assertThatThrownBy(() -> Codecs.JOB.read(bad.getBytes(StandardCharsets.UTF_8)))
          .as(bad)
          .isInstanceOf(UnreadableRecordException.class);
    }
  }

  @Test
  void distinguishesRawRecords() {
    assertThat(Codecs.readRaw(Codecs.writeRaw(WireSamples.report())))
        .isEqualTo(WireSamples.report());
    assertThat(Codecs.readRaw(Codecs.writeRaw(WireSamples.rawPosting())))
        .isEqualTo(WireSamples.rawPosting());
  }

  private static String golden(String file) throws IOException {
    try (var in = WireFormTest.class.getResourceAsStream("/golden/" + file)) {
      return in == null
          ? "no golden file " + file
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
