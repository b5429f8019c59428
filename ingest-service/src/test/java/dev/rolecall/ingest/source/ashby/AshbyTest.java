package dev.rolecall.ingest.source.ashby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AshbyTest extends SourceContract {
  @Override
  protected Source source() {
    return new Ashby();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "title": "%s", "location": "Utrecht", "isListed": true,
     "jobUrl": "https://jobs.ashbyhq.com/tidewrack/%s", "publishedAt": "2026-11-01T09:00:00.000+00:00",
     "updatedAt": "2026-11-01T09:00:00.000+00:00", "descriptionHtml": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"apiVersion\": \"1\", \"jobs\": [" + String.join(",", rows) + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://jobs.ashbyhq.com/tidewrack/1f0c2a34-0000-4000-8000-000000000001/application",
        "tidewrack",
        "https://jobs.ashbyhq.com/Orrery%20Labs",
        "Orrery%20Labs");
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("\"updatedAt\": \"2026-11-01", "\"updatedAt\": \"2026-11-03");
  }

  @Test
  void postingsThatAreNotListedAreNotOnTheBoard() {
    String hidden =
        row("410009", "Hidden Engineer").replace("\"isListed\": true", "\"isListed\": false");
    var page = source().parse(board(), source().firstRequest(board()), list(List.of(hidden)));
    assertThat(page).isEqualTo(new Page.Postings(List.of(), 0));
    assertThat(source().reader().readAll(board(), hidden)).isEmpty();
  }

  @Test
  void aCountryAloneIsNotLost() {
    String hq = place("HQ", "Germany");
    assertThat(source().reader().read(board(), hq).locations()).containsExactly("HQ", "Germany");
    NativePosting remote = source().reader().read(board(), place("Remote", "United States"));
    assertThat(remote.locations()).containsExactly("Remote");
    assertThat(remote.remoteFrom()).containsExactly("United States");
  }

  @Test
  void noPlaceOfANameOrAListIsLost() {
    String job =
        """
        {"id": "410001", "title": "Engineer", "location": "New York or San Francisco",
         "secondaryLocations": ["London", {"location": "Bavaria, Germany",
          "address": {"postalAddress": {"addressCountry": "Germany"}}}],
         "address": {"postalAddress": {"addressLocality": "New York", "addressCountry": "USA"}}}
        """;
    assertThat(source().reader().read(board(), job).locations())
        .containsExactly(
            "New York or San Francisco", "New York, USA", "London", "Bavaria, Germany");
  }

  private static String place(String name, String country) {
    return """
    {"id": "410001", "title": "Engineer", "location": "%s",
     "address": {"postalAddress": {"addressCountry": "%s"}}}\
    """
        .formatted(name, country);
  }
}
