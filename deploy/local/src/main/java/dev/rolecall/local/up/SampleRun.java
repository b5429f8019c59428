package dev.rolecall.local.up;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.mail.MailFiles;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.service.ServiceProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// The first steps of a sample: creates the person and, when the postings are read, requests the
/// first digest. Runs once for each data directory.
final class SampleRun {
  private static final Duration CREATE_TIMEOUT = Duration.ofMinutes(1);
  private static final Duration READ_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration MAIL_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration MAIL_CHECK = Duration.ofSeconds(5);
  private static final int STABLE_CHECKS = 4;

  private final DataDirectory data;
  private final ServiceProcesses.Addresses addresses;
  private final String operatorToken;
  private final SamplePerson person;
  private final ConsoleProgress progress;

  SampleRun(
      DataDirectory data,
      ServiceProcesses.Addresses addresses,
      String developmentToken,
      String operatorToken,
      JsonNode person,
      ConsoleProgress progress) {
    this.data = data;
    this.addresses = addresses;
    this.operatorToken = operatorToken;
    this.person = new SamplePerson(addresses.search(), developmentToken, person);
    this.progress = progress;
  }

  void run() throws InterruptedException {
    Path done = data.file("sample.done");
    if (Files.exists(done)) {
      return;
    }
    try {
      String token = createPerson();
      progress.row("sample person", person.address());
      awaitReading(token);
      progress.row("first digest", firstDigest(token));
      AtomicFiles.write(done, "");
    } catch (IOException e) {
      progress.row("first digest", "not sent: " + e.getMessage());
    }
  }

  /// Tries again while the services, which have only just started, are too slow to respond.
  private String createPerson() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(CREATE_TIMEOUT);
    while (true) {
      try {
        return person.create();
      } catch (IOException e) {
        if (Instant.now().isAfter(deadline)) {
          throw e;
        }
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  /// Waits until all boards are read and the numbers of searchable jobs and of the person's matches
  /// are stable. Both services read the jobs on their own, so one number says nothing about the
  /// other.
  private void awaitReading(String token) throws InterruptedException {
    Instant deadline = Instant.now().plus(READ_TIMEOUT);
    List<Long> last = List.of();
    for (int stable = 0; stable < STABLE_CHECKS && Instant.now().isBefore(deadline); ) {
      PipelineStatus read = PipelineStatus.fetch(addresses, operatorToken);
      progress.status(read.summary());
      List<Long> numbers = List.of(read.jobs(), person.matches(token));
      boolean complete = read.isComplete() && numbers.getLast() > 0;
      stable = complete && numbers.equals(last) ? stable + 1 : 0;
      last = numbers;
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /// Requests the digest until its mail is there: a request fails while the matcher is loading
  /// jobs, and sends nothing when it has not found a match yet.
  private String firstDigest(String token) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(MAIL_TIMEOUT);
    while (true) {
      Optional<IOException> failure = requestDigest(token);
      Optional<Path> mail = awaitMail();
      if (mail.isPresent()) {
        return mail.get().toString();
      }
      if (Instant.now().isAfter(deadline)) {
        throw failure.orElseGet(() -> new IOException("no match was found for the sample person"));
      }
    }
  }

  private Optional<IOException> requestDigest(String token) {
    try {
      person.requestDigest(token);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private Optional<Path> awaitMail() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(MAIL_CHECK);
    while (Instant.now().isBefore(deadline)) {
      List<Path> mails = MailFiles.to(person.address(), data.mail());
      if (!mails.isEmpty()) {
        return Optional.of(mails.getLast());
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return Optional.empty();
  }
}
