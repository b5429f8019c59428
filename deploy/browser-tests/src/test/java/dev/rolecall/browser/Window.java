package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// One window of a visitor, with its own cookies. Closing it fails if a page logged an error or a
/// violation of its content security policy. The status of a page itself is not such an error.
final class Window implements AutoCloseable {
  private static final double TIMEOUT_MILLIS = 15_000;

  private final BrowserContext context;
  private final Page page;
  private final SamplePlatform platform;
  private final Visitor visitor;
  private final List<String> errors = new ArrayList<>();

  Window(Browser browser, SamplePlatform platform, Visitor visitor) {
    this.platform = platform;
    this.visitor = visitor;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(visitor.width(), visitor.height())
                .setJavaScriptEnabled(visitor.scripts())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Amsterdam"));
    context.setDefaultTimeout(TIMEOUT_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(this::remember);
    page.onPageError(errors::add);
  }

  private void remember(ConsoleMessage message) {
    boolean pageItself = message.location().startsWith(page.url());
    if (message.type().equals("error") && !pageItself) {
      errors.add(message.text() + " at " + message.location());
    }
  }

  Page page() {
    return page;
  }

  /// Opens a path of the site, and expects a page, not an error.
  void open(String path) {
    Response response = page.navigate(platform.address().resolve(path).toString());
    assertThat(response.status()).as(path).isLessThan(400);
  }

  /// Opens a path of the site whose values are not valid, and expects the page that says so.
  void openInvalid(String path) {
    Response response = page.navigate(platform.address().resolve(path).toString());
    assertThat(response.status()).as(path).isEqualTo(400);
  }

  /// Opens a link from a mail.
  void open(URI link) {
    page.navigate(link.toString());
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  void fill(String label, String value) {
    page.getByLabel(label).first().fill(value);
  }

  String heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
        .first()
        .innerText();
  }

  String text() {
    return page.locator("main").innerText();
  }

  /// Signs in by the mail that the address receives; creates its account.
  void signIn(SampleMailbox mailbox, String address) {
    open("/sign-in");
    fill("Email address", address);
    press("Email me a link");
    assertThat(heading()).isEqualTo("Look in your email");
    open(mailbox.awaitSignInLink());
    press("Sign in");
  }

  /// Checks what no page may lack, and takes its picture.
  void check(String name) {
    PageChecks.check(page, name + "-" + visitor.label(), visitor.scripts());
  }

  @Override
  public void close() {
    context.close();
    assertThat(errors).as("errors in the browser's console").isEmpty();
  }
}
