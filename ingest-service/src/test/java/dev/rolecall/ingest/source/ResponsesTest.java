package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;

/// Each response in `responses/<source>/` is parsed into the content of its `.expected.json` file.
///
/// `JAVA_TOOL_OPTIONS=-Drolecall.golden.write=true mvn test` writes these files instead. Check the
/// difference before committing it.
class ResponsesTest {
  private static final Path RESPONSES = Path.of("src", "test", "resources", "responses");

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.walk(RESPONSES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".expected.json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isParsedAsExpected(Path fixture) throws IOException {
    String read =
        Json.MAPPER
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(read(fixture));
    Path expected =
        fixture.resolveSibling(fixture.getFileName().toString().replace(".json", ".expected.json"));
    if (Boolean.getBoolean("rolecall.golden.write")) {
      Files.writeString(expected, read + "\n");
    }
    assertThat(Json.MAPPER.readTree(read))
        .isEqualTo(Json.MAPPER.readTree(Files.readString(expected)));
  }

  private static Object read(Path fixture) {
    String id = fixture.getParent().getFileName().toString();
    Source source = SourceRegistry.sources().find(SourceId.of(id)).orElseThrow();
    boolean list = fixture.getFileName().toString().contains("list");
    BoardKey board =
        list
            ? source.catalog().orElseThrow()
            : new BoardKey(source.id(), id.startsWith("hn-") ? "90000001" : "harrowgate");
    try {
      Page page = source.parse(board, source.firstRequest(board), Files.readString(fixture));
      return switch (page) {
        case Page.Boards boards -> Map.of("boards", boards.boards(), "next", next(boards));
        case Page.Postings postings -> postings(source.reader(), board, postings);
        case Page.Linked linked -> postings(source.reader(), board, linked.postings());
      };
    } catch (UnreadablePayloadException e) {
      return Map.of("unreadable", String.valueOf(e.getMessage()).split(":")[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The requests as they are sent.
  private static List<Map<String, String>> next(Page page) {
    return page.next().stream().map(ResponsesTest::sent).toList();
  }

  private static Map<String, String> sent(SourceRequest request) {
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("path", request.path());
    sent.put("body", request.body());
    return sent;
  }

  private static Object postings(PostingReader reader, BoardKey board, Page.Postings page) {
    Map<String, Object> read = new LinkedHashMap<>();
    List<NativePosting> items =
        page.items().stream().map(item -> reader.read(board, item.payload())).toList();
    read.put("ids", page.items().stream().map(Page.Item::externalId).toList());
    read.put("unreadable", page.unreadable());
    read.put("next", next(page));
    read.put("postings", items);
    return read;
  }
}
