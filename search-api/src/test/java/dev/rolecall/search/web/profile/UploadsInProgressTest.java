package dev.rolecall.search.web.profile;

import static dev.rolecall.search.web.profile.UploadsInProgress.Admission.ADMITTED;
import static dev.rolecall.search.web.profile.UploadsInProgress.Admission.ALL_BUSY;
import static dev.rolecall.search.web.profile.UploadsInProgress.Admission.CLIENT_BUSY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadsInProgressTest {
  private final UploadsInProgress uploads = new UploadsInProgress(3, 2);

  @Test
  void aClientHasItsShareOfThePlaces() {
    assertThat(uploads.begin("a")).isEqualTo(ADMITTED);
    assertThat(uploads.begin("a")).isEqualTo(ADMITTED);
    assertThat(uploads.begin("a")).isEqualTo(CLIENT_BUSY);
    assertThat(uploads.begin("b")).isEqualTo(ADMITTED);
    assertThat(uploads.begin("b")).isEqualTo(ALL_BUSY);
  }

  @Test
  void aPlaceIsFreeAgainAfterAnUpload() {
    uploads.begin("a");
    uploads.begin("a");
    uploads.begin("b");
    uploads.end("a");
    assertThat(uploads.begin("c")).isEqualTo(ADMITTED);
    assertThat(uploads.begin("a")).isEqualTo(ALL_BUSY);
    uploads.end("c");
    assertThat(uploads.begin("a")).isEqualTo(ADMITTED);
  }

  /// A refused upload takes no place, neither of its client nor of all.
  @Test
  void refusedUploadsLeaveNothingBehind() {
    for (String client : new String[] {"a", "a", "b"}) {
      uploads.begin(client);
    }
    for (int i = 0; i < 100; i++) {
      uploads.begin("a");
      uploads.begin("c");
    }
    uploads.end("a");
    uploads.end("a");
    uploads.end("b");
    assertThat(uploads.begin("c")).isEqualTo(ADMITTED);
    assertThat(uploads.begin("c")).isEqualTo(ADMITTED);
    assertThat(uploads.begin("a")).isEqualTo(ADMITTED);
  }
}
