package dev.rolecall.ingest.source.workable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkableTest extends SourceContract {
  @Override
  protected Source source() {
    return new Workable();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"shortcode": "%s", "title": "%s", "url": "https://apply.workable.com/j/%s",
     "published_on": "2026-11-01", "telecommuting": false, "description": "<p>Text of %s</p>",
     "locations": [{"country": "Netherlands", "city": "Utrecht", "region": "Utrecht", "hidden": false}]}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"name\": \"Tidewrack\", \"jobs\": [" + String.join(",", rows) + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://apply.workable.com/tidewrack/j/1A2B3C4D5E/",
        "tidewrack",
        "https://orrery.workable.com/jobs/12",
        "orrery");
  }

  @Test
  void aJobInSeveralPlacesIsOnePosting() {
    String first = row("410001", "Backend Engineer");
    String second = first.replace("Utrecht", "Ghent").replace("Netherlands", "Belgium");
    var page =
        (Page.Postings)
            source().parse(board(), source().firstRequest(board()), list(List.of(first, second)));
    assertThat(page.items()).hasSize(1);
    assertThat(source().reader().read(board(), page.items().getFirst().payload()).locations())
        .containsExactly("Ghent, Belgium", "Utrecht, Netherlands");
  }

  @Test
  void jobsWithoutTextAreRead() {
    String row =
        row("410001", "Backend Engineer")
            .replace("\"description\": \"<p>Text of 410001</p>\",", "");
    assertThat(row).doesNotContain("description");
    var page =
        (Page.Postings) source().parse(board(), source().firstRequest(board()), list(List.of(row)));
    assertThat(page.items()).hasSize(1);
    var posting = source().reader().read(board(), page.items().getFirst().payload());
    assertThat(posting.title()).isEqualTo("Backend Engineer");
    assertThat(posting.html()).isEmpty();
  }
}
