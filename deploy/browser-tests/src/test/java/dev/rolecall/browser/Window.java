package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One window of a visitor, with its own cookies. Closing it fails if a page logged an error or a
/// violation of its content security policy. The status of a page itself is not such an error.
final class Window implements AutoCloseable {
  /// Waits until an element is not on the page any more.
  static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

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

  /// The address of a path of the site.
  URI address(String path) {
    return platform.address().resolve(path);
  }

  /// Opens a path of the site, and expects a page, not an error.
  void open(String path) {
    Response response = page.navigate(address(path).toString());
    assertThat(response.status()).as(path).isLessThan(400);
  }

  /// Opens a path of the site whose values are not valid, and expects the page that says so.
  void openInvalid(String path) {
    Response response = page.navigate(address(path).toString());
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

  /// The paths of the jobs that a search finds first.
  List<String> jobs(String search) {
    open("/jobs?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    Locator titles = page.locator("main h3 a[href^='/jobs/']");
    titles.first().waitFor();
    return titles.all().stream().map(title -> title.getAttribute("href")).toList();
  }

  /// Waits until the page shows a text, also one that is loading.
  void awaitText(String text) {
    PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
  }

  /// Signs in by the mail that the address receives; creates its account.
  void signIn(SampleMailbox mailbox, String address) {
    open("/sign-in");
    fill("Email address", address);
    press("Email me a link");
    assertThat(heading()).isEqualTo("Check your email");
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
