package dev.rolecall.match.people.cv.extract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// The command line of the worker process: the Java and the classes of this process, a small heap,
/// no shared files, and no XML that refers to other resources.
final class WorkerCommand {
  static final String NAME = "extract-cv-text";
  private static final String MAIN_CLASS = "dev.rolecall.match.MatchServiceApplication";

  private WorkerCommand() {}

  /// @param directory the private directory of the worker
  static List<String> of(int heapMegabytes, Path directory) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:ErrorFile=" + directory.resolve("error.log"),
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + directory,
            "-Duser.home=" + directory,
            "-Djavax.xml.accessExternalDTD=",
            "-Djavax.xml.accessExternalSchema=",
            "-Djdk.xml.entityExpansionLimit=100",
            "-Djdk.xml.maxElementDepth=500",
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
    command.addAll(program(System.getProperty("java.class.path")));
    command.add(NAME);
    return command;
  }

  /// An executable jar has its classes in nested jars, which only its launcher finds.
  private static List<String> program(String classPath) throws IOException {
    Path jar = Path.of(classPath.split(File.pathSeparator)[0]).toAbsolutePath();
    return isExecutableJar(jar)
        ? List.of("-jar", jar.toString())
        : List.of("-cp", absolute(classPath), MAIN_CLASS);
  }

  /// The worker runs in another directory.
  static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isExecutableJar(Path path) throws IOException {
    if (!Files.isRegularFile(path) || !path.toString().endsWith(".jar")) {
      return false;
    }
    try (JarFile jar = new JarFile(path.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && MAIN_CLASS.equals(manifest.getMainAttributes().getValue("Start-Class"));
    }
  }
}
