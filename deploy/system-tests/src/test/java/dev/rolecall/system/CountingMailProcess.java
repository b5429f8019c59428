package dev.rolecall.system;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.mail.CountedMail;
import dev.rolecall.local.mail.CountingMailServer;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.Probe;
import dev.rolecall.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A mail server that counts mails, as a process that can be killed.
///
/// @param delay before a mail is acknowledged, so that kills interrupt some
record CountingMailProcess(
    PlatformBinaries binaries, DataDirectory data, Ports ports, Duration delay)
    implements ManagedProcess {
  static final String NAME = "counting-smtp";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void prepare() {}

  @Override
  public ProcessSpec spec() {
    Stream<String> java = JavaProfile.QUICK_START.command(data, "64m").stream();
    Stream<String> main =
        Stream.of(
            "-cp",
            binaries.ownClassPath(),
            CountingMailServer.class.getName(),
            Integer.toString(port()),
            file().toString(),
            Long.toString(delay.toMillis()));
    return new ProcessSpec(
        Stream.concat(java, main).toList(), Map.of(), data.path(), data.log(NAME), false);
  }

  @Override
  public boolean isReady() {
    byte[] greeting = Probe.exchange(port(), "QUIT\r\n".getBytes(StandardCharsets.US_ASCII), 4);
    return new String(greeting, StandardCharsets.US_ASCII).equals("220 ");
  }

  @Override
  public void reassignPorts() {
    ports.reassignIfOccupied(NAME);
  }

  int port() {
    return ports.of(NAME);
  }

  List<CountedMail> mails() throws IOException {
    return Files.exists(file())
        ? Files.readAllLines(file()).stream().map(CountedMail::parse).toList()
        : List.of();
  }

  private Path file() {
    return data.file("counted-mails.txt");
  }
}
