package dev.rolecall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// In its own JVM, with one core, as the JVM reads the setting once.
class VirtualThreadsTest {
  @Test
  void virtualThreadsRunAlthoughManyOccupyTheirCarriers() throws Exception {
    Process child = child();
    try {
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).as("all of them run").isTrue();
      assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("all run");
    } finally {
      child.destroyForcibly();
    }
  }

  private static Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:ActiveProcessorCount=1",
            "-cp",
            System.getProperty("java.class.path"),
            OccupiedCarriers.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Ends when 40 virtual threads run at the same time: none of them gives its carrier up before.
  static final class OccupiedCarriers {
    private static final int OCCUPIED = 40;

    private OccupiedCarriers() {}

    public static void main(String[] args) throws InterruptedException {
      VirtualThreads.configure();
      CountDownLatch running = new CountDownLatch(OCCUPIED);
      for (int i = 0; i < OCCUPIED; i++) {
        Thread.startVirtualThread(
            () -> {
              running.countDown();
              while (running.getCount() > 0) {
                Thread.onSpinWait();
              }
            });
      }
      running.await();
      System.out.print("all run");
    }
  }
}
