package dev.rolecall.ingest.normalize.hn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledPostsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "EDIT: position filled, thanks everyone!",
        "Update: this role has been filled.",
        "FILLED",
        "We're no longer hiring.",
        "No longer accepting applications. Thank you for your interest.",
        "The position is now closed",
        "We have filled this role",
        "The role has been filled. Watch the next thread for the team in Oslo.",
        "[FILLED] Tarnwell | Backend Engineer | Leeds"
      })
  void anEditSaysThatThePositionIsFilled(String line) {
    assertThat(isFilled(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No longer looking for frontend people, but the backend role is open.",
        "Filled with smart people, our team is great.",
        "The jobs closed last year were fun.",
        "The role was filled. The backend role is still open.",
        "Positions are filled by people who care."
      })
  void otherLinesDoNot(String line) {
    assertThat(isFilled(line)).isFalse();
  }

  private static boolean isFilled(String line) {
    PostingText text =
        PostingText.of("Tarnwell | Backend Engineer | Leeds<p>We map rivers.<p>" + line);
    HnHeader header = HnHeaderReader.read(text.lines());
    List<HnRole> roles = HnRoles.of(header, text).subList(0, 1);
    return FilledPosts.isFilled(text, roles);
  }
}
