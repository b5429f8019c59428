package dev.rolecall.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.concurrent.atomic.AtomicInteger;

/// The running sample and a browser. Tests run one after the other, as Playwright requires.
final class Browsing implements AutoCloseable {
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final SamplePlatform platform;
  private final Playwright driver;
  private final Browser browser;

  private Browsing(SamplePlatform platform, Playwright driver) {
    this.platform = platform;
    this.driver = driver;
    this.browser = Chromium.launch(driver);
  }

  static Browsing start() {
    return new Browsing(SamplePlatform.find(), Chromium.driver());
  }

  /// A new window with no cookies.
  Window open(Visitor visitor) {
    return new Window(browser, platform, visitor);
  }

  /// An address that has no account yet, also when the platform was used before.
  static String newAddress() {
    return "person-%d-%d@example.org"
        .formatted(ProcessHandle.current().pid(), PEOPLE.incrementAndGet());
  }

  SampleMailbox mailbox(String address) {
    return new SampleMailbox(platform.mails(), address);
  }

  @Override
  public void close() {
    try (platform;
        driver) {
      browser.close();
    }
  }
}
