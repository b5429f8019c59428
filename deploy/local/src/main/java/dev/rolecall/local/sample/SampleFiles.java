package dev.rolecall.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bundled postings and the sample person. The postings are fictional, in the formats of their
/// sources.
///
/// @param directory on the class path, such as `/sample`
public record SampleFiles(String directory) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static SampleFiles bundled() {
    return new SampleFiles("/sample");
  }

  /// The time that the clock of the sample is set to.
  public Instant asOf() {
    return Instant.parse(description().path("asOf").asString());
  }

  List<String> greenhouseBoards() {
    return texts(description().path("boards").path("greenhouse"));
  }

  List<String> threads() {
    return texts(description().path("hnThreads"));
  }

  public JsonNode person() {
    return json("person.json")
        .orElseThrow(() -> new IllegalStateException("The sample has no person"));
  }

  Optional<JsonNode> json(String name) {
    return bytes(name).map(JSON::readTree);
  }

  Optional<byte[]> bytes(String name) {
    if (name.contains("..")) {
      return Optional.empty();
    }
    try (InputStream in = SampleFiles.class.getResourceAsStream(directory + "/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the sample's " + name, e);
    }
  }

  private JsonNode description() {
    return json("sample.json")
        .orElseThrow(() -> new IllegalStateException("The sample has no sample.json"));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
