package dev.rolecall.local;

import java.util.List;
import java.util.stream.Stream;

/// How the Java processes of a platform compile their code.
public enum JavaProfile {
  /// With the C1 compiler alone, seven processes that start at once on one machine are ready in
  /// half the time. For samples and tests.
  QUICK_START(List.of("-XX:TieredStopAtLevel=1")),
  /// With all compilers, reading 60,000 postings uses a quarter less CPU time. For platforms that
  /// run for a long time. The optimizing compiler inlines less than by default: it was more than a
  /// quarter of the CPU time of reading 58,000 postings, and normalizing is 10 % faster with it
  /// (docs/decisions/0093).
  THROUGHPUT(
      List.of("-XX:+TieredCompilation", "-XX:FreqInlineSize=150", "-XX:InlineSmallCode=1200"));

  private final List<String> compilers;

  JavaProfile(List<String> compilers) {
    this.compilers = compilers;
  }

  /// The options for the compilers.
  public List<String> compilers() {
    return compilers;
  }

  /// The first arguments of every Java process of a platform. The marker identifies the process
  /// after the platform was killed. Headers of objects are compact: records and strings are most of
  /// what is on the heaps, and importing 58,000 postings takes 3 to 7 % less time (two runs).
  ///
  /// @param heap as `-Xmx` takes it, such as `512m`
  public List<String> command(DataDirectory data, String heap) {
    return Stream.of(
            List.of(PlatformBinaries.java().toString(), data.marker(), "-Xmx" + heap),
            compilers,
            List.of(
                "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"))
        .flatMap(List::stream)
        .toList();
  }
}
