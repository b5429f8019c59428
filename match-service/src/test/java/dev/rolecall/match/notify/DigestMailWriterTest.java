package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.SettableMatching;
import dev.rolecall.match.newmatch.NewContent;
import dev.rolecall.match.newmatch.NewMatch;
import dev.rolecall.match.newmatch.NewMatchFinder;
import dev.rolecall.match.newmatch.NewMatchList;
import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.newmatch.VisibleMatch;
import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.notify.mail.AlertEnvelope;
import dev.rolecall.match.notify.mail.DigestMailWriter;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import dev.rolecall.testkit.JobBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestMailWriterTest {
  private static final Profile PROFILE =
      profile(
          "Backend, near Utrecht or remote",
          """
          {"skills": [{"id": "java", "need": "WANT"}, {"id": "postgresql", "need": "WANT"}],
           "pay": {"floor": {"amount": 65000, "currency": "EUR", "period": "YEAR"}}}
          """);

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z");
  private final Account sam = world.person("sam@rolecall.example", "UTC", "{}");
  private final DigestMailWriter mails =
      new DigestMailWriter(
          new MailTemplates(),
          new AlertEnvelope(
              new UnsubscribeTokens(world.db), "https://rolecall.example", "mail.rolecall.example"),
          new MailLinkTokens(world.db, world.clock),
          CurrencyRates::fallback,
          "https://rolecall.example");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theSubjectSaysHowManyAndTheBest() {
    Mail mail =
        mail(news(aJob("Senior Java Engineer").at("Lumen Post").needing("java", "postgresql")));
    assertThat(mail.subject())
        .isEqualTo("1 new backend job for you: Senior Java Engineer at Lumen Post");
    assertThat(mail.messageId())
        .isEqualTo("<digest." + sam.id() + ".2026-11-05@mail.rolecall.example>");
    assertThat(mail(news(aJob("x").at("y"))).messageId()).isEqualTo(mail.messageId());
  }

  @Test
  void whatPostingsSayIsTextWhateverTheySay() {
    String evil = "<script>alert(1)</script> & \"Engineer\"\r\nBcc: all@rolecall.example";
    Mail mail = mail(news(aJob(evil).at("<b>Co</b>").in("<i>Utrecht</i>", "NL")));
    assertThat(mail.subject()).doesNotContain("\n", "\r");
    Document page = Jsoup.parse(mail.html());
    assertThat(page.select("script, b b, i")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script> & \"Engineer\"", "<b>Co</b>");
    assertThat(mail.text()).contains("<script>alert(1)</script> & \"Engineer\"");
  }

  @Test
  void payIsSaidAsStatedAndWhatItMeansForThePerson() {
    assertThat(text(aJob("a").paying(70_000, 90_000, "EUR")))
        .contains("70,000–90,000 EUR a year\n");
    assertThat(text(aJob("a").paying(150_000, 150_000, "USD")))
        .containsPattern("150,000 USD a year \\(about 1\\d\\d,000 EUR a year\\)");
    assertThat(text(aJob("a"))).contains("Pay not stated");
  }

  @Test
  void placesModesAndScopeAreWrittenForPeople() {
    assertThat(
            text(
                aJob("a")
                    .in("Utrecht", "NL")
                    .in("Berlin", "DE")
                    .in("Madrid", "ES")
                    .in("Lisbon", "PT")
                    .in("Paris", "FR")
                    .working(WorkMode.HYBRID)
                    .remoteFrom("EU", "US", "-FR")))
        .contains(
            "Remote in the EU or the United States except France · Utrecht, Netherlands; Berlin,"
                + " Germany; Madrid, Spain and 2 more · hybrid");
    assertThat(text(aJob("a"))).contains("Place not stated");
    assertThat(text(aJob("a").in(new Place(null, "CA", "US", null, null))))
        .contains("California, United");
  }

  @Test
  void aWatchedCompanyIsAlwaysAmongTheReasons() {
    List<MatchPart> parts = new ArrayList<>();
    parts.add(new MatchPart("company", 100, 5, "At Lumen Post, which you watch"));
    for (int i = 0; i < 7; i++) {
      parts.add(new MatchPart("other" + i, 80, 10 + i, "Reason " + i));
    }
    Mail mail =
        mail(
            new NewMatchList(
                List.of(
                    match(aJob("a").at("Lumen Post"), 80, false, parts.toArray(MatchPart[]::new))),
                0));
    assertThat(mail.text()).containsSubsequence("which you watch", "Reason 6", "Reason 2");
    assertThat(mail.text()).doesNotContain("Reason 1", "Reason 0");
  }

  /// Writes it where a person can look at it: `target/mail/digest.html`.
  @Test
  void aCompleteMailIsReadable() throws IOException {
    NewMatchList news =
        new NewMatchList(
            List.of(
                match(
                    aJob("Senior Java Engineer, Payments")
                        .at("Lumen Post")
                        .postingId("1")
                        .in("Utrecht", "NL")
                        .working(WorkMode.HYBRID)
                        .paying(75_000, 92_000, "EUR"),
                    93,
                    false,
                    new MatchPart(
                        "skills",
                        95,
                        40,
                        "Java, PostgreSQL and Kafka match your skills; the job also requires Go"),
                    new MatchPart(
                        "pay",
                        90,
                        25,
                        "Pays 75,000–92,000 EUR a year, above your minimum of 65,000 EUR"),
                    new MatchPart(
                        "place", 100, 20, "Hybrid in Utrecht, Netherlands, which you want"),
                    new MatchPart("seniority", 100, 15, "Senior level, which you want")),
                match(
                    aJob("Staff Backend Engineer (Kotlin), Data Platform and Streaming")
                        .at("Quillbrook Analytics International Holding")
                        .postingId("2")
                        .remoteFrom("EU", "GB")
                        .paying(150_000, 190_000, "USD"),
                    81,
                    true,
                    new MatchPart(
                        "skills",
                        74,
                        40,
                        "Kotlin and Kafka match your skills; Java is not mentioned"),
                    new MatchPart(
                        "pay",
                        100,
                        25,
                        "Pays 150,000–190,000 USD a year (about 139,000–176,000 EUR a year), above"
                            + " your minimum of 65,000 EUR"),
                    new MatchPart(
                        "place",
                        60,
                        20,
                        "Remote in the EU or the UK, which includes the Netherlands"),
                    new MatchPart(
                        "seniority", 50, 15, "Staff level; you want mid-level to senior")),
                match(
                    aJob("Software Engineer, Billing").at("Ferrow").postingId("3"),
                    58,
                    false,
                    new MatchPart("skills", 80, 40, "Java and PostgreSQL match your skills"),
                    new MatchPart("pay", 50, 25, "Pay not stated"),
                    new MatchPart("place", 30, 20, "Place not stated"))),
            12);
    Mail mail =
        mails.write(
            sam,
            new DigestClaim(sam.id(), LocalDate.of(2026, 11, 5), 0, "test", 0, Instant.EPOCH),
            NewContent.ofMatches(news));
    MailChecklist.checkAlert(mail, "https://rolecall.example/");
    Path directory = Files.createDirectories(Path.of("target/mail"));
    Files.writeString(directory.resolve("digest.html"), mail.html());
    Files.writeString(directory.resolve("digest.txt"), mail.text());
    Document page = Jsoup.parse(mail.html());
    assertThat(page.select("h1").text()).isEqualTo("3 new backend jobs for you");
    assertThat(page.select("a[href^=https://rolecall.example/jobs/]").eachAttr("href"))
        .hasSize(6)
        .satisfies(urls -> assertThat(Set.copyOf(urls)).hasSize(3));
    assertThat(page.select("a[href^=https://rolecall.example/api/v1/mail-links/]")).hasSize(3);
    assertThat(page.select("a[href^=https://rolecall.example/not-for-me/]")).hasSize(3);
    assertThat(page.select("a[href*=/api/v1/unsubscribe/]")).hasSize(1);
    assertThat(page.text())
        .contains(
            "12 more new matches will be in your next emails.",
            "Pay not stated",
            "Listed again because");
  }

  @Test
  void aCompanyThatPostsTenRolesTakesOnePlace() {
    List<NewMatch> matches = new ArrayList<>();
    IntStream.range(0, 10)
        .forEach(
            i ->
                matches.add(
                    match(aJob("Role " + i).at("Lumen Post").postingId("l" + i), 90 - i, false)));
    matches.add(match(aJob("Other role").at("Ferrow").postingId("f"), 70, false));
    matches.add(match(aJob("Repeated").at("Lumen Post").postingId("r"), 60, true));
    Mail mail = mail(new NewMatchList(matches, 0));
    Document page = Jsoup.parse(mail.html());
    assertThat(page.select("a[href*=/api/v1/mail-links/]"))
        .as("the company's best, the other company's, and the one with a notice")
        .hasSize(3);
    MailChecklist.checkAlert(mail, "https://rolecall.example/");
    assertThat(page.text())
        .contains(
            "12 new backend jobs",
            "More jobs at the same company",
            "9 more jobs at Lumen Post: Role 1 · Role 2 ·")
        .containsOnlyOnce("Role 9");
  }

  /// Gmail cuts off HTML of more than 102 kB, and each byte costs time for each person.
  @Test
  void aMailWithManyJobsIsSmall() {
    List<NewMatch> matches = new ArrayList<>();
    MatchPart[] reasons =
        IntStream.range(0, 7)
            .mapToObj(i -> new MatchPart("c" + i, 80, 10, "Java and Kafka match your skills, " + i))
            .toArray(MatchPart[]::new);
    IntStream.range(0, 39)
        .forEach(
            i ->
                matches.add(
                    match(
                        aJob("Senior Engineer " + i)
                            .at("Company " + i)
                            .postingId("p" + i)
                            .in("Utrecht", "NL")
                            .working(WorkMode.HYBRID)
                            .paying(75_000, 92_000, "EUR"),
                        90,
                        false,
                        reasons)));
    Mail mail = mail(new NewMatchList(matches, 0));
    MailChecklist.checkAlert(mail, "https://rolecall.example/");
    assertThat(mail.html()).hasSizeLessThan(45_000);
    assertThat(mail.text()).hasSizeLessThan(25_000);
    assertThat(Jsoup.parse(mail.html()).select(".why"))
        .as("six reasons for the first five jobs, three for the others")
        .hasSize(5 * 6 + 34 * 3);
  }

  private Mail mail(NewMatchList news) {
    return mails.write(
        sam,
        new DigestClaim(sam.id(), LocalDate.of(2026, 11, 5), 0, "test", 0, Instant.EPOCH),
        NewContent.ofMatches(news));
  }

  private String text(JobBuilder job) {
    return mail(news(job)).text();
  }

  private NewMatchList news(JobBuilder job) {
    Visibility showing =
        new Visibility(new SettableMatching().addJobs(job.build()), "https://rolecall.example");
    StoredProfile stored = new StoredProfile(PROFILE, Instant.EPOCH, null, null, null);
    NewMatchList news =
        new NewMatchFinder(showing, Duration.ofDays(2))
            .find(List.of(zeroScore(stored)), SentRoles.NONE);
    assertThat(news.matches()).hasSize(1);
    return news;
  }

  private static StoredProfile zeroScore(StoredProfile stored) {
    Profile profile =
        profile(
            "any",
            """
            {"skills": [{"id": "java", "need": "WANT"}],
             "pay": {"floor": {"amount": 65000, "currency": "EUR", "period": "YEAR"}},
             "alert": {"minScore": 0}}
            """);
    return new StoredProfile(profile, stored.writtenAt(), null, null, null);
  }

  private NewMatch match(JobBuilder job, int score, boolean again, MatchPart... parts) {
    VisibleMatch found = news(job).matches().getFirst().visibleMatch();
    Match match =
        new Match(
            "backend",
            found.job().id(),
            score,
            0.9,
            found.match().status(),
            List.of(parts),
            List.of(),
            List.of(),
            List.of(),
            "test/1");
    return new NewMatch(new VisibleMatch(found.job(), match, found.roles()), PROFILE, again);
  }

  private static Profile profile(String name, String json) {
    var node = (tools.jackson.databind.node.ObjectNode) Json.MAPPER.readTree(json);
    return ProfileJson.read("backend", node.put("name", name));
  }
}
