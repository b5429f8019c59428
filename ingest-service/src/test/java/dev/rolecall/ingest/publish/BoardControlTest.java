package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.BoardKey;
import org.junit.jupiter.api.Test;

class BoardControlTest {
  private final BoardControl control = new BoardControlFixture().control();

  @Test
  void aLinkToAnotherSiteSaysHowToAddIt() {
    assertThatThrownBy(() -> control.named("https://careers.tidewrack.example/jobs"))
        .hasMessageStartingWith(
            "'https://careers.tidewrack.example/jobs' is not a board or a link to one")
        .hasMessageContaining("site:HOST/PATH");
    assertThat(control.named("site:careers.tidewrack.example"))
        .isEqualTo(BoardKey.parse("site:careers.tidewrack.example"));
  }
}
