package dev.rolecall.ingest.publish;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Crawls through a day of random faults close no live job, and close those that are gone. One day
/// takes some seconds; many days have the tag `simulation`.
class FaultyDayTest {
  private static final int SEEDS = 40;

  @TempDir Path state;

  private void run(long seed) throws InterruptedException {
    try (FaultyDay day = new FaultyDay(seed, state.resolve("seed-" + seed))) {
      day.run();
    }
  }

  @Test
  void closesNoLiveJobAndAllThatAreGone() throws InterruptedException {
    run(2);
  }

  @Tag("simulation")
  @Test
  void closesNoLiveJobOnManyDays() throws InterruptedException {
    for (long seed = 100; seed < 100 + SEEDS; seed++) {
      run(seed);
    }
  }
}
