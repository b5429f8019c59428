package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.Probe;
import dev.rolecall.local.process.ProcessSpec;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/// An SMTP server that stores every mail as a file and forwards none.
final class MailProcess implements ManagedProcess {
  static final String PORT = "smtp";

  private final PlatformBinaries binaries;
  private final DataDirectory data;
  private final Ports ports;

  MailProcess(PlatformBinaries binaries, DataDirectory data, Ports ports) {
    this.binaries = binaries;
    this.data = data;
    this.ports = ports;
  }

  Endpoints.Smtp smtp() {
    return new Endpoints.Smtp("127.0.0.1", ports.of(PORT));
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public void prepare() {
    data.mail();
  }

  @Override
  public ProcessSpec spec() {
    Stream<String> java = JavaProfile.QUICK_START.command(data, "64m").stream();
    Stream<String> main =
        Stream.of(
            "-cp",
            binaries.ownClassPath(),
            "dev.rolecall.local.mail.MailServer",
            Integer.toString(ports.of(PORT)),
            data.mail().toString());
    return new ProcessSpec(
        Stream.concat(java, main).toList(), Map.of(), data.path(), data.log(name()), false);
  }

  @Override
  public boolean isReady() {
    byte[] greeting =
        Probe.exchange(ports.of(PORT), "QUIT\r\n".getBytes(StandardCharsets.US_ASCII), 4);
    return new String(greeting, StandardCharsets.US_ASCII).equals("220 ");
  }

  @Override
  public void reassignPorts() {
    ports.reassignIfOccupied(PORT);
  }
}
