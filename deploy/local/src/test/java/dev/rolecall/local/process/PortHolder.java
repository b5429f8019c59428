package dev.rolecall.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Another platform, as a process: takes a port, prints it, and ends with its standard input.
/// Arguments: directory of the locks, file of its ports, the preferred port.
final class PortHolder {
  private PortHolder() {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> usual = Map.of("kafka", Integer.parseInt(args[2]));
    try (Ports ports = new Ports(Path.of(args[1]), usual, Path.of(args[0]))) {
      System.out.println(ports.of("kafka"));
      System.in.read();
    }
  }
}
