package dev.rolecall.service;

/// The number of carriers of virtual threads: enough that they cannot all be blocked by class
/// loading (docs/decisions/0079).
public final class VirtualThreads {
  static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  /// More than the number of virtual threads that run at once in a service.
  private static final int CARRIERS = 128;

  private VirtualThreads() {}

  /// To be called before the first virtual thread starts, as the JVM reads the setting then. A
  /// value that was given on the command line stays.
  public static void configure() {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, Integer.toString(CARRIERS));
    }
  }
}
