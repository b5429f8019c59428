package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.ingest.merge.evidence.FeaturesCodec;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.job.Role;
import org.junit.jupiter.api.Test;

class FeaturesCodecTest {
  @Test
  void storedFeaturesCompareAsTheOriginals() {
    LabeledPairs.all()
        .forEach(
            pair -> {
              RoleFeatures a = RoleFeatures.of(pair.a());
              RoleFeatures b = RoleFeatures.of(pair.b());
              assertThat(Similarity.reasons(stored(pair.a()), stored(pair.b())))
                  .as(pair.id())
                  .isEqualTo(Similarity.reasons(a, b));
              assertThat(BlockingKeys.listed(stored(pair.a()))).isEqualTo(BlockingKeys.listed(a));
              assertThat(BlockingKeys.lookedUp(stored(pair.b())))
                  .isEqualTo(BlockingKeys.lookedUp(b));
            });
  }

  @Test
  void featuresWithAnotherVersionAreNotRead() {
    byte[] bytes = FeaturesCodec.write(ContentFeatures.of(LabeledPairs.all().getFirst().a()));
    bytes[0]++;
    assertThat(FeaturesCodec.read(bytes)).isEmpty();
  }

  private static RoleFeatures stored(Role role) {
    byte[] bytes = FeaturesCodec.write(ContentFeatures.of(role));
    return new RoleFeatures(
        role.posting(), role.employer(), role.moves(), FeaturesCodec.read(bytes).orElseThrow());
  }
}
