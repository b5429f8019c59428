package dev.rolecall.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Debian's Chromium, driven by Playwright, which downloads no browser of its own.
final class Chromium {
  private static final List<String> PATHS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private Chromium() {}

  static Optional<Path> installed() {
    return PATHS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Playwright driver() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser launch(Playwright driver) {
    // Chromium's sandbox needs privileges that root in a container does not have. It shows our own
    // pages only.
    List<String> arguments = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-quic");
    return driver
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(installed().orElseThrow())
                .setArgs(arguments));
  }
}
