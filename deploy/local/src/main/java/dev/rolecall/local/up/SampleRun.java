package dev.rolecall.local.up;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.service.ServiceProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The sample's first minute: the person, and, when the postings are read, the first digest. Each
/// is done once in the life of a data folder.
final class SampleRun {
  private static final Duration READING = Duration.ofSeconds(60);
  private static final Duration MAILING = Duration.ofSeconds(30);
  private static final int QUIET_LOOKS = 4;

  private final DataFolder data;
  private final ServiceProcesses.Addresses addresses;
  private final SamplePerson person;
  private final ConsoleProgress progress;

  SampleRun(
      DataFolder data,
      ServiceProcesses.Addresses addresses,
      String developmentToken,
      JsonNode person,
      ConsoleProgress progress) {
    this.data = data;
    this.addresses = addresses;
    this.person = new SamplePerson(addresses.search(), developmentToken, person);
    this.progress = progress;
  }

  void run() throws InterruptedException {
    Path done = data.file("sample.done");
    if (Files.exists(done)) {
      return;
    }
    try {
      String token = person.make();
      progress.row("sample person", person.address());
      awaitReading();
      person.askForDigest(token);
      progress.row("first digest", awaitMail());
      AtomicFiles.write(done, "");
    } catch (IOException e) {
      progress.row("first digest", "not sent: " + e.getMessage());
    }
  }

  /// Until all boards are read, jobs are found, and their number has not changed for a while.
  private void awaitReading() throws InterruptedException {
    Instant deadline = Instant.now().plus(READING);
    long last = -1;
    for (int quiet = 0; quiet < QUIET_LOOKS && Instant.now().isBefore(deadline); ) {
      PipelineStatus read = PipelineStatus.ask(addresses);
      progress.status(read.told());
      quiet = read.settled() && read.jobs() == last ? quiet + 1 : 0;
      last = read.jobs();
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private String awaitMail() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(MAILING);
    while (Instant.now().isBefore(deadline)) {
      List<Path> mails = mails();
      if (!mails.isEmpty()) {
        return mails.getLast().toString();
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return "was asked for; it will lie in " + data.mail();
  }

  private List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(data.mail())) {
      return files
          .filter(file -> file.toString().endsWith(person.address() + ".eml"))
          .sorted()
          .toList();
    }
  }
}
