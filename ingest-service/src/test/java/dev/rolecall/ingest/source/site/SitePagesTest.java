package dev.rolecall.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Invented pages without markup for openings, in many layouts and languages: openings, stories of
/// employees, articles, departments, lists, and openings that are filled.
class SitePagesTest {
  private static final BoardKey BOARD = BoardKey.parse("site:careers.tidewrack.example");
  private static final String FOLDER = "/fixtures/site-pages/";

  @Test
  void onlyOpeningsAreReadAsOpenings() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : text("expected.tsv").lines().skip(1).toList()) {
      String[] fields = line.split("\t");
      String read = read(fields[1], text(fields[0] + ".html"));
      if (!read.equals(fields[2])) {
        wrong.add("%s: %s instead of %s".formatted(fields[0], read, fields[2]));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String text(String file) throws IOException {
    try (InputStream in = SitePagesTest.class.getResourceAsStream(FOLDER + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The title of the opening, `closed`, or a dash.
  private static String read(String path, String html) {
    String row =
        Json.MAPPER
            .createObjectNode()
            .put("externalId", path)
            .put("url", "https://careers.tidewrack.example" + path)
            .toString();
    Page.Item item = new SiteSource().withDetail(BOARD, new Page.Item(path, row, "row"), html);
    SitePosting read = SitePosting.of(BOARD, item.payload());
    return read.postings().stream()
        .findFirst()
        .map(NativePosting::title)
        .orElse(read.rejection() != null && read.rejection().closed() ? "closed" : "-");
  }
}
