package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapsTest {
  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 23, 1000})
  void eachIdIsInExactlyOneSitemap(int count) {
    Sitemaps sitemaps = new Sitemaps(count);
    Random random = new Random(count);
    int[] sizes = new int[count];
    for (int i = 0; i < 2_000; i++) {
      String id =
          IntStream.range(0, 20)
              .mapToObj(_ -> String.valueOf(DIGITS.charAt(random.nextInt(32))))
              .collect(Collectors.joining());
      int[] containing =
          IntStream.rangeClosed(1, count)
              .filter(number -> id.compareTo(sitemaps.from(number)) >= 0)
              .filter(
                  number ->
                      sitemaps.before(number).isEmpty()
                          || id.compareTo(sitemaps.before(number)) < 0)
              .toArray();
      assertThat(containing).hasSize(1);
      sizes[containing[0] - 1]++;
    }
    assertThat(IntStream.of(sizes).max().orElse(0)).isLessThan(2_000 / count + 200);
  }

  @Test
  void thereAreEnoughForAMillionJobs() {
    assertThat(Sitemaps.forJobs(0).count()).isEqualTo(1);
    assertThat(Sitemaps.forJobs(45_000).count()).isEqualTo(1);
    assertThat(Sitemaps.forJobs(45_001).count()).isEqualTo(2);
    assertThat(Sitemaps.forJobs(1_000_000).count()).isEqualTo(23);
  }
}
