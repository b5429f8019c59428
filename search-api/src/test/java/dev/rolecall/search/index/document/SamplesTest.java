package dev.rolecall.search.index.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.JobIds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
  private static final int JOBS = 100_000;

  private static JobId job(int number) {
    return JobIds.of(RoleKey.parse("greenhouse:acme:" + number + "#role"));
  }

  @Test
  void eachSampleIsHalfOfTheOneBefore() {
    List<List<String>> samples =
        IntStream.range(0, JOBS).mapToObj(number -> Samples.of(job(number))).toList();
    for (int sample = 1; sample <= Samples.MAX; sample++) {
      String name = Integer.toString(sample);
      long jobs = samples.stream().filter(of -> of.contains(name)).count();
      double expected = JOBS / Math.pow(2, sample);
      assertThat((double) jobs).as(name).isCloseTo(expected, within(5 * Math.sqrt(expected)));
    }
    assertThat(samples)
        .allSatisfy(
            of ->
                assertThat(of)
                    .isEqualTo(
                        IntStream.rangeClosed(1, of.size()).mapToObj(Integer::toString).toList()));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 0", "101, 1", "201, 1", "202, 2", "900, 4", "10000000, 10"})
  void theLargestSampleWithoutTooManyJobs(long jobs, int sample) {
    assertThat(Samples.of(jobs, 100)).isEqualTo(sample);
  }
}
