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
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// The first steps of a sample: creates the person and, when the postings are read, requests the
/// first digest. Runs once for each data directory.
final class SampleRun {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration MAIL_TIMEOUT = Duration.ofSeconds(30);
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
      String token = person.create();
      progress.row("sample person", person.address());
      awaitReading();
      person.requestDigest(token);
      progress.row("first digest", awaitMail());
      AtomicFiles.write(done, "");
    } catch (IOException e) {
      progress.row("first digest", "not sent: " + e.getMessage());
    }
  }

  /// Waits until all boards are read and the number of searchable jobs is stable.
  private void awaitReading() throws InterruptedException {
    Instant deadline = Instant.now().plus(READ_TIMEOUT);
    long last = -1;
    for (int stable = 0; stable < STABLE_CHECKS && Instant.now().isBefore(deadline); ) {
      PipelineStatus read = PipelineStatus.fetch(addresses, operatorToken);
      progress.status(read.summary());
      stable = read.isComplete() && read.jobs() == last ? stable + 1 : 0;
      last = read.jobs();
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private String awaitMail() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(MAIL_TIMEOUT);
    while (Instant.now().isBefore(deadline)) {
      List<Path> mails = MailFiles.to(person.address(), data.mail());
      if (!mails.isEmpty()) {
        return mails.getLast().toString();
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return "was requested; it will be in " + data.mail();
  }
}
