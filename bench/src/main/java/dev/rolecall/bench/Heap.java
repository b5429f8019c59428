package dev.rolecall.bench;

import java.util.Locale;
import java.util.function.Supplier;

/// What something keeps in memory once it is built.
public final class Heap {
  /// One collection may leave what only the next finds to be garbage.
  private static final int COLLECTIONS = 4;

  private Heap() {}

  /// Builds it, and prints by how much the used heap has grown.
  public static <T> T measured(String what, Supplier<T> build) {
    long before = used();
    T built = build.get();
    double megabytes = (used() - before) / 1e6;
    System.out.printf(Locale.ROOT, "%n# %s: %.1f MB kept%n", what, megabytes);
    return built;
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
