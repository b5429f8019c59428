package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class CuedPatternTest {
  private static final CuedPattern ON_CALL = CuedPattern.of("\\bon[- ]call( rota)?", "call");

  @Test
  void findsAllMatchesWithTheirPositions() {
    PostingText text =
        PostingText.of("<p>On-call rota</p><p>none</p><p>call it on call, ON CALL</p>");
    assertThat(ON_CALL.all(text))
        .extracting(MatchResult::group)
        .containsExactly("On-call rota", "on call", "ON CALL");
    MatchResult second = ON_CALL.all(text).get(1);
    assertThat(text.text().substring(second.start(), second.end())).isEqualTo("on call");
    assertThat(ON_CALL.first(text)).map(MatchResult::start).contains(0);
  }

  @Test
  void findsNothingWithoutItsCue() {
    assertThat(ON_CALL.finds(PostingText.of("<p>on duty</p>"))).isFalse();
    assertThat(ON_CALL.finds("on duty")).isFalse();
    assertThat(ON_CALL.finds("an On-Call duty")).isTrue();
  }

  @Test
  void lettersThatAreLongerInLowerCaseDoNotShiftMatches() {
    PostingText text = PostingText.of("<p>\u0130\u0130\u0130 on call</p>");
    assertThat(ON_CALL.first(text)).map(MatchResult::group).contains("on call");
  }

  @Test
  void seesTheTextBeforeAMatchAndTheEndOfTheLine() {
    CuedPattern team = CuedPattern.of("\\bteam(?: of)? (\\d+)(?=$|\\s)", "team");
    PostingText text =
        PostingText.of("<p>steam 1, team 22 team of 3</p><p>a team</p><p>Team 4</p>");
    assertThat(team.all(text)).extracting(found -> found.group(1)).containsExactly("22", "3", "4");
    assertThat(team.first(text)).map(MatchResult::group).contains("team 22");
    assertThat(team.finds("steam 1")).isFalse();
  }

  @Test
  void matchesDoNotOverlap() {
    CuedPattern pair = CuedPattern.of("an? an?", "a");
    assertThat(pair.all(Lines.of("a a an a a")))
        .extracting(MatchResult::group)
        .containsExactly("a a", "an a");
  }

  @Test
  void anchorsAreTheEndsOfLinesAndGroupsHavePositionsInTheText() {
    CuedPattern label = CuedPattern.of("^pay: (\\d+)( k)?$", "pay");
    Lines lines = Lines.of("our pay: 1\npay: 23\npay: 4 or more");
    assertThat(label.finds("our pay: 1\npay: 4 or more")).isFalse();
    MatchResult found = label.all(lines).getFirst();
    assertThat(label.all(lines)).hasSize(1);
    assertThat(found.start()).isEqualTo(11);
    assertThat(found.start(1)).isEqualTo(16);
    assertThat(found.end(1)).isEqualTo(found.end());
    assertThat(found.start(2)).isEqualTo(-1);
    assertThat(found.group(2)).isNull();
  }
}
