package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.rippling.Rippling;
import dev.rolecall.ingest.source.workable.Workable;
import dev.rolecall.model.BoardKey;
import org.junit.jupiter.api.Test;

/// Sources that list a job once for each of its places.
class RowMergeTest {
  private static Page.Item only(Source source, String body) {
    BoardKey board = new BoardKey(source.id(), "tidewrack");
    Page.Postings page = (Page.Postings) source.parse(board, source.firstRequest(board), body);
    assertThat(page.items()).hasSize(1);
    return page.items().getFirst();
  }

  @Test
  void theOrderOfTheRowsOfAJobIsNotAChange() {
    String utrecht =
        """
        {"uuid": "1", "name": "Engineer", "url": "https://ats.rippling.com/t/jobs/1?l=b",
         "workLocation": {"label": "Utrecht"}}\
        """;
    String ghent =
        """
        {"uuid": "1", "name": "Engineer", "url": "https://ats.rippling.com/t/jobs/1?l=a",
         "workLocation": {"label": "Ghent"}}\
        """;
    Page.Item item = only(new Rippling(), "[" + utrecht + "," + ghent + "]");
    Page.Item reversed = only(new Rippling(), "[" + ghent + "," + utrecht + "]");
    assertThat(reversed.contentHash()).isEqualTo(item.contentHash());
    assertThat(item.payload()).contains("Utrecht", "Ghent");
  }

  @Test
  void aPlaceInTheFieldsOfARowIsNotLost() {
    String row =
        "{\"shortcode\": \"A1\", \"title\": \"Engineer\", \"description\": \"Text\", \"city\":"
            + " \"%s\", \"country\": \"%s\", \"telecommuting\": %s}";
    String utrecht = row.formatted("Utrecht", "Netherlands", false);
    String ghent = row.formatted("Ghent", "Belgium", true);
    String list = "{\"name\": \"Tidewrack\", \"jobs\": [%s, %s]}";
    Page.Item item = only(new Workable(), list.formatted(utrecht, ghent));
    Page.Item reversed = only(new Workable(), list.formatted(ghent, utrecht));
    assertThat(reversed.contentHash()).isEqualTo(item.contentHash());
    NativePosting posting =
        new Workable().reader().read(new BoardKey(Workable.ID, "tidewrack"), item.payload());
    assertThat(posting.locations())
        .containsExactlyInAnyOrder("Utrecht, Netherlands", "Ghent, Belgium");
    assertThat(posting.remote()).isTrue();
  }
}
