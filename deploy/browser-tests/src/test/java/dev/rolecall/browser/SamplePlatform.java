package dev.rolecall.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/// `deploy/up --sample` in a data directory of its own, which is deleted afterwards. With
/// `-Drolecall.browser.data=DIR` the one that runs there (its output must be in `DIR.log`) is used
/// instead and left running.
final class SamplePlatform implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Pattern PAGE = Pattern.compile("(?m)^ *page *(http:\\S+)$");

  private final Path data;
  private final Path log;
  private final @Nullable Process process;

  private SamplePlatform(Path data, Path log, @Nullable Process process) {
    this.data = data;
    this.log = log;
    this.process = process;
  }

  static SamplePlatform find() {
    String running = System.getProperty("rolecall.browser.data");
    SamplePlatform platform = running == null ? start() : running(Path.of(running));
    try {
      await("the sample's jobs and its first mail")
          .atMost(TIMEOUT)
          .pollInterval(Duration.ofMillis(500))
          .until(platform::isReady);
      return platform;
    } catch (ConditionTimeoutException e) {
      String output = platform.output();
      platform.close();
      throw new IllegalStateException("deploy/up is not ready:\n" + output, e);
    }
  }

  private static SamplePlatform running(Path data) {
    return new SamplePlatform(data, Path.of(data + ".log"), null);
  }

  private static SamplePlatform start() {
    try {
      Path directory = Files.createTempDirectory("rolecall-browser");
      // PostgreSQL refuses root, so the platform runs as another user then.
      directory.toFile().setReadable(true, false);
      directory.toFile().setExecutable(true, false);
      Path data = directory.resolve("data");
      Path log = directory.resolve("up.log");
      String root = System.getProperty("rolecall.root");
      ProcessBuilder command =
          new ProcessBuilder(root + "/deploy/up", "--sample", "--data", data.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      // All visitors come from one network address.
      command.environment().put("ROLECALL_SIGNIN_LINKSPERCLIENT", "10000");
      command.environment().put("ROLECALL_CV_SCORESPERCLIENT", "10000");
      return new SamplePlatform(data, log, command.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReady() {
    if (process != null && !process.isAlive()) {
      throw new IllegalStateException("deploy/up ended early:\n" + output());
    }
    return page().isPresent() && hasMail();
  }

  private boolean hasMail() {
    if (!Files.isDirectory(mails())) {
      return false;
    }
    try (Stream<Path> files = Files.list(mails())) {
      return files.anyMatch(file -> file.toString().endsWith(".eml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<URI> page() {
    Matcher matcher = PAGE.matcher(output());
    return matcher.find() ? Optional.of(URI.create(matcher.group(1))) : Optional.empty();
  }

  private String output() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return page().orElseThrow();
  }

  Path mails() {
    return data.resolve("mail");
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      delete(data.getParent());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
