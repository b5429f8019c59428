package dev.rolecall.ingest.source.lever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeverTest extends SourceContract {
  @Override
  protected Source source() {
    return Lever.global();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "text": "%s", "categories": {"location": "Utrecht", "commitment": "Full-time"},
     "hostedUrl": "https://jobs.lever.co/tidewrack/%s", "createdAt": 1793545200000,
     "description": "<p>Text of %s</p>", "lists": [], "additional": ""}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "[" + String.join(",", rows) + "]";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    int skip = Integer.parseInt(request.path().replaceAll(".*[?&]skip=(\\d+).*", "$1"));
    return list(ids.stream().skip(skip).limit(100).map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://jobs.lever.co/tidewrack/1f0c2a34-0000-4000-8000-000000000001", "tidewrack");
  }

  /// The response itself is the list.
  @Override
  protected List<String> otherFormats() {
    return List.of("", "{}", "{\"ok\": false}", "\"text\"", "<html><body>Soon</body></html>");
  }

  @Test
  void theRegionsAreSeparateSources() {
    assertThat(Lever.eu().id()).isNotEqualTo(Lever.global().id());
    assertThat(Lever.eu().boardOf(URI.create("https://jobs.eu.lever.co/orrery")))
        .contains(new BoardKey(Lever.EU_ID, "orrery"));
    assertThat(Lever.global().boardOf(URI.create("https://jobs.eu.lever.co/orrery"))).isEmpty();
    assertThat(Lever.eu().reader().source()).isEqualTo(Lever.EU_ID);
  }

  @Test
  void aCityIsInTheCountryThatIsStated() {
    String job = row("410001", "Engineer").replace("\"Utrecht\"", "\"Dublin\"");
    assertThat(
            source()
                .reader()
                .read(board(), job.replace("{\"id\"", "{\"country\": \"US\", \"id\""))
                .locations())
        .containsExactly("Dublin, United States");
  }
}
