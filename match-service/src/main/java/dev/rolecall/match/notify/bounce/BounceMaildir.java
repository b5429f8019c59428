package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.people.PeopleSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// Reads a Maildir that the mail server delivers to. Files of `new` and `cur` are processed and
/// moved to `processed`, or to `bad` when they are not readable, where they are deleted after some
/// days: they contain addresses. A file that is processed twice, after a crash, changes nothing.
public final class BounceMaildir {
  private static final Logger log = LoggerFactory.getLogger(BounceMaildir.class);

  /// Reports with the whole mail that came back are smaller.
  static final int MAX_BYTES = 1024 * 1024;

  private static final String PROCESSED = "processed";
  private static final String BAD = "bad";

  /// So that a flood does not keep one run busy for too long.
  private static final int MAX_FILES = 1_000;

  private final @Nullable Path maildir;
  private final Duration keep;
  private final @Nullable Bounces bounces;
  private final BounceMeters meters;
  private final PeopleSchema schema;
  private final Clock clock;

  /// @param maildir null when there is none
  BounceMaildir(
      @Nullable Path maildir,
      Duration keep,
      @Nullable Bounces bounces,
      BounceMeters meters,
      PeopleSchema schema,
      Clock clock) {
    this.maildir = maildir;
    this.keep = keep;
    this.bounces = bounces;
    this.meters = meters;
    this.schema = schema;
    this.clock = clock;
  }

  /// By a timer; what could not be processed is processed the next time.
  @Scheduled(
      initialDelayString = "${rolecall.mail.bounces.poll-interval:1m}",
      fixedDelayString = "${rolecall.mail.bounces.poll-interval:1m}")
  void readOnTimer() {
    Path directory = maildir;
    if (directory == null || bounces == null || !schema.isReady()) {
      return;
    }
    try {
      read(directory, bounces);
    } catch (DataAccessException | TransactionException | IOException unavailable) {
      log.warn(
          "Emails that came back could not be read, retrying: {}",
          unavailable.getClass().getSimpleName());
    }
  }

  /// @return how many files were processed
  int read(Path directory, Bounces processor) throws IOException {
    int processed =
        readAll(directory.resolve("new"), directory, processor)
            + readAll(directory.resolve("cur"), directory, processor);
    deleteOld(directory.resolve(PROCESSED));
    deleteOld(directory.resolve(BAD));
    return processed;
  }

  private int readAll(Path from, Path directory, Bounces processor) throws IOException {
    if (!Files.isDirectory(from)) {
      return 0;
    }
    int processed = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, BounceMaildir::isMail)) {
      for (Path file : files) {
        if (processed == MAX_FILES) {
          return processed;
        }
        processed += process(file, directory, processor) ? 1 : 0;
      }
    }
    return processed;
  }

  private static boolean isMail(Path file) {
    return !file.getFileName().toString().startsWith(".")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// A file that another instance moved first, or that is not readable, is left out.
  private boolean process(Path file, Path directory, Bounces processor) {
    try {
      Optional<BounceOutcome> outcome = outcome(file, processor);
      if (outcome.isPresent()) {
        move(file, directory.resolve(outcome.get().isBad() ? BAD : PROCESSED));
        meters.count(outcome.get());
      }
      return outcome.isPresent();
    } catch (NoSuchFileException moved) {
      return false;
    } catch (IOException unreadable) {
      log.warn(
          "An email that came back is not readable: {}", unreadable.getClass().getSimpleName());
      return false;
    }
  }

  private static Optional<BounceOutcome> outcome(Path file, Bounces processor) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      return content.length > MAX_BYTES
          ? Optional.of(BounceOutcome.TOO_LARGE)
          : processor.process(content);
    }
  }

  private void move(Path file, Path to) throws IOException {
    Path moved = Files.createDirectories(to).resolve(file.getFileName());
    Files.move(file, moved, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(moved, FileTime.from(clock.instant()));
  }

  private void deleteOld(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    Instant before = clock.instant().minus(keep);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        FileTime moved = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        if (moved.toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
