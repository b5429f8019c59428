package dev.rolecall.ingest.added;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.added.AddedContent.Kind;
import dev.rolecall.model.added.AddedReading;
import dev.rolecall.model.added.AddedReading.Problem;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.testkit.SettableClock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddedContentReaderTest {
  private static final String TEXT =
      "We build the ledger of a bank for cooperatives. You write Java and Kafka services, run them"
          + " on Kubernetes and keep their PostgreSQL databases fast. Five years of experience.";
  private final AddedContentReader reader =
      new AddedContentReader(SettableClock.at("2026-11-05T09:00:00Z"));

  @Test
  void readsTheMarkupOfASavedPage() {
    AddedReading read =
        reader.read(
            page(
                withMarkup("Quillbrook"),
                "https://www.linkedin.com/jobs/view/senior-java-engineer-4012?trk=mail&refId=x"));
    Job job = only(read);
    Opening opening = job.opening();
    assertThat(opening.title()).isEqualTo("Senior Java Engineer");
    assertThat(opening.company().name()).isEqualTo("Quillbrook");
    assertThat(opening.company().domain()).isNull();
    assertThat(opening.places()).extracting(Place::city).containsExactly("Utrecht");
    assertThat(opening.pay()).extracting(Pay::currency).containsExactly("EUR");
    assertThat(opening.skills()).extracting(SkillRequirement::name).contains("Java", "Kafka");
    assertThat(opening.description()).contains("ledger").doesNotContain("script", "onclick", "img");
    assertThat(job.postings())
        .singleElement()
        .satisfies(
            posting -> {
              assertThat(posting.url())
                  .isEqualTo("https://www.linkedin.com/jobs/view/senior-java-engineer-4012");
              assertThat(posting.source().value()).isEqualTo("added");
              assertThat(posting.rights().publiclyVisible()).isFalse();
            });
  }

  @Test
  void theSamePageIsTheSameJobWhateverItsTracking() {
    String page = withMarkup("Quillbrook");
    String address = "https://nl.indeed.com/viewjob?jk=3f1a";
    Job first = only(reader.read(page(page, address + "&from=mail&tk=1")));
    assertThat(only(reader.read(page(page, address + "&utm_source=b"))).id()).isEqualTo(first.id());
    assertThat(only(reader.read(page(page, "https://nl.indeed.com/viewjob?jk=3f1b"))).id())
        .isNotEqualTo(first.id());
  }

  @Test
  void readsTheAddressThatABrowserSaved() {
    String saved =
        "<!DOCTYPE html>\n"
            + "<!-- saved from url=(0044)https://www.glassdoor.com/job-listing/x?jl=10 -->\n"
            + withMarkup("Quillbrook");
    assertThat(only(reader.read(page(saved, null))).postings().getFirst().url())
        .isEqualTo("https://www.glassdoor.com/job-listing/x?jl=10");
  }

  @Test
  void readsTheEncodingThatAPageStates() {
    String page =
        "<html><head><meta charset=\"windows-1252\"><title>Java Developer at Süßholz"
            + " GmbH</title></head><body><main><p>"
            + TEXT
            + "</p></main></body></html>";
    byte[] content = page.getBytes(Charset.forName("windows-1252"));
    AddedReading read = reader.read(new AddedContent(Kind.PAGE, content, null, null, null, null));
    assertThat(only(read).opening().company().name()).startsWith("Süßholz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Quillbrook hiring Senior Java Engineer in Utrecht, Netherlands | LinkedIn; Quillbrook",
        "(3) Senior Java Engineer | Quillbrook | LinkedIn; Quillbrook",
        "Senior Java Engineer - Quillbrook - Utrecht | Indeed.com; Quillbrook",
        "Quillbrook hiring Senior Java Engineer Job in Utrecht | Glassdoor; Quillbrook",
        "Senior Java Engineer at Quillbrook • Utrecht • Remote | Wellfound; Quillbrook",
        "Job Application for Senior Java Engineer at Quillbrook; Quillbrook",
        "Senior Java Engineer @ Quillbrook | Jobs; Quillbrook"
      })
  void readsTheTitleOfAPageWithoutMarkup(String title, String company) {
    Job job = only(reader.read(page(withoutMarkup(title), null)));
    assertThat(job.opening().title()).isEqualTo("Senior Java Engineer");
    assertThat(job.opening().company().name()).isEqualTo(company);
    assertThat(job.opening().skills()).extracting(SkillRequirement::name).contains("Kafka");
    assertThat(job.opening().description()).contains("ledger").doesNotContain("Similar jobs");
  }

  @Test
  void asksForWhatItDidNotFindAndTakesItFromThePerson() {
    String page = withoutMarkup("Careers");
    assertThat(reader.read(page(page, null)).problem()).isEqualTo(Problem.NO_TITLE);
    byte[] content = page.getBytes(StandardCharsets.UTF_8);
    assertThat(
            reader
                .read(new AddedContent(Kind.PAGE, content, null, null, "Java Engineer", null))
                .problem())
        .isEqualTo(Problem.NO_COMPANY);
    Job job =
        only(
            reader.read(
                new AddedContent(Kind.PAGE, content, null, null, "Java Engineer", "Quillbrook")));
    assertThat(job.opening().company().id().value()).isEqualTo("quillbrook");
  }

  @Test
  void readsAPastedText() {
    Job job =
        only(
            reader.read(
                text(
                    "Skip to main content\nSenior Java Engineer\nCompany: Quillbrook\n"
                        + "Location: Utrecht, Netherlands\n\n"
                        + TEXT
                        + "\n<script>alert(1)</script> & more\n\n€70,000 - €90,000 per year")));
    assertThat(job.opening().title()).isEqualTo("Senior Java Engineer");
    assertThat(job.opening().places()).extracting(Place::city).containsExactly("Utrecht");
    assertThat(job.opening().pay()).hasSize(1);
    assertThat(job.opening().description()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(reader.read(text("Nothing about work here.")).problem()).isEqualTo(Problem.NO_TITLE);
    assertThat(reader.read(text(" \n")).problem()).isEqualTo(Problem.NO_JOB);
  }

  @Test
  void listsTheJobsOfAnAlert() {
    AddedReading read = reader.read(mail(AlertMails.html()));
    assertThat(read.jobs())
        .extracting(job -> job.opening().title(), job -> job.opening().company().name())
        .containsExactly(
            tuple("Senior Java Engineer", "Quillbrook"), tuple("Kotlin Developer", "Lumen Post"));
    assertThat(read.jobs().getFirst().opening().places())
        .extracting(Place::city)
        .containsExactly("Utrecht");
    assertThat(read.jobs().getFirst().postings().getFirst().url())
        .isEqualTo("https://www.linkedin.com/comm/jobs/view/4012/");
    assertThat(read.incomplete())
        .extracting(AddedReading.IncompleteJob::title, AddedReading.IncompleteJob::url)
        .containsExactly(
            tuple("Platform Engineer", "https://www.linkedin.com/comm/jobs/view/4014/"));
  }

  @Test
  void listsTheJobsOfAnAlertInPlainText() {
    AddedReading read = reader.read(mail(AlertMails.plain()));
    assertThat(read.jobs())
        .extracting(job -> job.opening().title() + ", " + job.opening().company().name())
        .containsExactly("Senior Java Engineer, Quillbrook", "Go Developer, Lumen Post");
  }

  @Test
  void readsAPageThatABrowserSavedAsOneFile() {
    AddedReading read = reader.read(file(AlertMails.savedPage(withMarkup("Quillbrook"))));
    assertThat(read.kind()).isEqualTo(Kind.PAGE);
    assertThat(only(read).postings().getFirst().url())
        .isEqualTo("https://wellfound.com/jobs/3001-senior-java-engineer");
  }

  @Test
  void recognizesFiles() {
    assertThat(reader.read(file(withMarkup("Quillbrook"))).kind()).isEqualTo(Kind.PAGE);
    assertThat(reader.read(file(AlertMails.html())).kind()).isEqualTo(Kind.MAIL);
    assertThat(reader.read(file("Java Engineer at Quillbrook\n\n" + TEXT)).kind())
        .isEqualTo(Kind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><title>Sign in | LinkedIn</title></head><body>Sign in</body></html>",
        "<script type=\"application/ld+json\">{\"@type\": \"JobPosting\"",
        "",
        "<<<<<<"
      })
  void aPageWithoutAJobIsNoJob(String html) {
    assertThat(reader.read(page(html, null)).problem()).isEqualTo(Problem.NO_JOB);
  }

  @Test
  void brokenMailsAreReported() {
    byte[] noise = new byte[10_000];
    Arrays.fill(noise, (byte) 0xff);
    for (byte[] each :
        List.of(new byte[0], noise, "MIME-Version: 1.0\n".getBytes(StandardCharsets.UTF_8))) {
      AddedReading read = reader.read(new AddedContent(Kind.MAIL, each, null, null, null, null));
      assertThat(read.jobs()).isEmpty();
      assertThat(read.problem()).isIn(Problem.UNREADABLE, Problem.NO_JOB);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "no-such-charset", "IBM037", ""})
  void aCharsetThatCannotBeUsedIsIgnored(String charset) {
    byte[] text = ("Java Engineer at Quillbrook\n\n" + TEXT).getBytes(StandardCharsets.UTF_8);
    only(reader.read(new AddedContent(Kind.TEXT, text, charset, null, null, null)));
    byte[] page =
        withoutMarkup("Java Engineer at Quillbrook")
            .replace("<title>", "<meta charset=\"" + charset + "\"><title>")
            .getBytes(StandardCharsets.UTF_8);
    only(reader.read(new AddedContent(Kind.PAGE, page, null, null, null, null)));
    only(reader.read(new AddedContent(Kind.PAGE, page, charset, null, null, null)));
    AddedReading read =
        reader.read(
            mail(
                "Content-Type: text/plain; charset=\"%s\"\n\nJava Engineer\nQuillbrook\nUtrecht\nhttps://a.dev/1\n"
                    .formatted(charset)));
    assertThat(read.jobs()).hasSize(1);
  }

  @Test
  void readsATextWithAByteOrderMark() {
    byte[] text = ("\ufeffJava Engineer at Süßholz\n\n" + TEXT).getBytes(StandardCharsets.UTF_16LE);
    Job job = only(reader.read(new AddedContent(Kind.TEXT, text, null, null, null, null)));
    assertThat(job.opening().company().name()).isEqualTo("Süßholz");
  }

  /// Each of them took more than 20 seconds, or more memory than the service has.
  @Test
  void contentOfVeryManyPartsIsNotRead() {
    String nested = withoutMarkup("Java Engineer at Quillbrook") + "<div>".repeat(900_000);
    assertThat(reader.read(page(nested, null)).problem()).isEqualTo(Problem.UNREADABLE);
    String parts = "Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n\n".repeat(900_000);
    assertThat(reader.read(mail(parts)).problem()).isEqualTo(Problem.UNREADABLE);
    String mail = "Content-Type: text/html\n\n" + "<i></i>".repeat(600_000);
    assertThat(reader.read(mail(mail)).problem()).isEqualTo(Problem.UNREADABLE);
  }

  @Test
  void jobsThatASiteNamesAfterTheHashAreDifferent() {
    String page = withMarkup("Quillbrook");
    Job first = only(reader.read(page(page, "https://acme.dev/careers#/jobs/1")));
    assertThat(only(reader.read(page(page, "https://acme.dev/careers#/jobs/2"))).id())
        .isNotEqualTo(first.id());
    assertThat(only(reader.read(page(page, "https://acme.dev/careers#apply"))).id())
        .isEqualTo(only(reader.read(page(page, "https://acme.dev/careers"))).id());
  }

  private static Job only(AddedReading read) {
    assertThat(read.problem()).isNull();
    assertThat(read.jobs()).hasSize(1);
    return read.jobs().getFirst();
  }

  private static AddedContent page(String html, String address) {
    return new AddedContent(
        Kind.PAGE, html.getBytes(StandardCharsets.UTF_8), "utf-8", address, null, null);
  }

  private static AddedContent text(String text) {
    return new AddedContent(
        Kind.TEXT, text.getBytes(StandardCharsets.UTF_8), "utf-8", null, null, null);
  }

  private static AddedContent mail(String text) {
    return new AddedContent(
        Kind.MAIL, text.getBytes(StandardCharsets.UTF_8), null, null, null, null);
  }

  private static AddedContent file(String text) {
    return new AddedContent(
        Kind.FILE, text.getBytes(StandardCharsets.UTF_8), null, null, null, null);
  }

  private static String withMarkup(String company) {
    return """
    <html><head><title>Senior Java Engineer - %s</title>
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
      "title": "Senior Java Engineer", "datePosted": "2026-11-01",
      "description": "<p onclick='x()'>%s</p><img src='https://evil.example/1.gif'><script>x()<\\/script>",
      "hiringOrganization": {"@type": "Organization", "name": "%s", "sameAs": "https://www.linkedin.com/company/quillbrook"},
      "jobLocation": {"@type": "Place", "address": {"addressLocality": "Utrecht", "addressCountry": "NL"}},
      "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
        "value": {"minValue": 70000, "maxValue": 90000, "unitText": "YEAR"}}}</script>
    </head><body><h1>Senior Java Engineer</h1></body></html>
    """
        .formatted(company, TEXT, company);
  }

  private static String withoutMarkup(String title) {
    return """
    <html><head><title>%s</title></head><body><nav>Jobs People Learning</nav>
    <main><p>%s</p><aside>Similar jobs: PHP Developer</aside></main></body></html>
    """
        .formatted(title, TEXT);
  }
}
