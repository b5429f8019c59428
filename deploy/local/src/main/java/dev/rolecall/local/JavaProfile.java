package dev.rolecall.local;

import java.util.List;

/// How the Java processes of a platform compile their code.
public enum JavaProfile {
  /// With the C1 compiler alone, seven processes that start at once on one machine are ready in
  /// half the time. For samples and tests.
  QUICK_START("-XX:TieredStopAtLevel=1"),
  /// With all compilers, reading 60,000 postings uses a quarter less CPU time. For platforms that
  /// run for a long time.
  THROUGHPUT("-XX:+TieredCompilation");

  private final String compilers;

  JavaProfile(String compilers) {
    this.compilers = compilers;
  }

  /// The option for the compilers.
  public String compilers() {
    return compilers;
  }

  /// The first arguments of every Java process of a platform. The marker identifies the process
  /// after the platform was killed.
  ///
  /// @param heap as `-Xmx` takes it, such as `512m`
  public List<String> command(DataDirectory data, String heap) {
    return List.of(
        PlatformBinaries.java().toString(),
        data.marker(),
        "-Xmx" + heap,
        compilers,
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError");
  }
}
