package dev.rolecall.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the whole system still stores of a person whose account was erased: each table, topic,
/// index, log and file is searched. The mailbox of the person is the only place that may have
/// something.
@Tag("kills")
class ErasureScanTest {
  private static final Logger log = LoggerFactory.getLogger(ErasureScanTest.class);
  private static final Instant AS_OF = Instant.parse("2026-11-05T09:00:00Z");
  private static final Instant STARTED = Instant.now();
  private static final int JOBS = 4;
  private static final InventedPostings POSTINGS = new InventedPostings(1, JOBS, 0, 0, AS_OF);
  private static final Topics TOPICS = new Topics("", 2);

  private static final String ACCOUNT = "number of the account";
  private static final String COMPANY = "company of the jobs";

  /// The mail server of one machine stores mails as files: they are the person's mailbox.
  private static final String MAILBOX = "file mail/";

  @Test
  void nothingOfAnErasedPersonIsStored() throws Exception {
    Path directory = Files.createTempDirectory("rolecall-erasure");
    directory.toFile().setReadable(true, false);
    directory.toFile().setExecutable(true, false);
    Path root = Path.of(System.getProperty("rolecall.root"));
    try (SlowSource source = SlowSource.start(Duration.ZERO, POSTINGS);
        ServiceCluster on = ServiceCluster.withStores(root, directory)) {
      scanBeforeAndAfter(on, source);
    }
  }

  private static void scanBeforeAndAfter(ServiceCluster on, SlowSource source) throws Exception {
    String site = startServices(on, source);
    ReceivedMails mails = new ReceivedMails(on.stores().mail(), ErasedPerson.ADDRESS);
    ErasedPerson person = new ErasedPerson(site, source.base(), mails);
    List<Trace> traces = new ArrayList<>(ErasedPerson.storedTexts());
    traces.addAll(person.signIn());
    traces.addAll(person.setUp());
    on.start("ingest-service", 1, TOPICS, source.mapUrl(), settings(Map.of()));
    traces.addAll(person.readMails(JOBS));
    person.useJobs();
    assertThat(person.export()).contains(ErasedPerson.ADDRESS);
    StoredTables tables = new StoredTables(on.stores().database());
    tables.insertTwice();
    tables.analyze();

    StoredData stored = new StoredData(on.stores(), on.data());
    List<Trace> all = withControls(traces, person);
    verifyBefore(stored.find(all), traces);
    person.erase();
    assertThat(person.isSignedIn()).isFalse();
    verifyAfter(stored.find(all), traces);
  }

  private static List<Trace> withControls(List<Trace> traces, ErasedPerson person) {
    List<Trace> all = new ArrayList<>(traces);
    all.add(Trace.of(ACCOUNT, person.account()));
    all.add(Trace.of(COMPANY, "Invented 0"));
    all.addAll(ErasedPerson.unstoredTexts());
    return all;
  }

  /// The search finds all that is stored, in places of each kind.
  private static void verifyBefore(Map<String, SortedSet<String>> found, List<Trace> traces) {
    log.info("Before the erasure: {}", found);
    assertThat(found.keySet()).containsAll(traces.stream().map(Trace::name).toList());
    assertThat(found)
        .doesNotContainKeys(
            ErasedPerson.unstoredTexts().stream().map(Trace::name).toArray(String[]::new));
    for (Trace text : ErasedPerson.storedTexts()) {
      assertThat(found.get(text.name())).anyMatch(place -> place.startsWith("table public."));
    }
    assertThat(found.get(COMPANY))
        .contains("topic postings.raw.v1", "topic jobs.v1", "table public.hidden_jobs")
        .anyMatch(place -> place.startsWith("index jobs-v"));
    assertThat(found.get(ACCOUNT)).contains("file logs/match-service-1.log");
  }

  private static void verifyAfter(Map<String, SortedSet<String>> found, List<Trace> traces) {
    log.info("After the erasure: {}", found);
    for (Trace trace : traces) {
      assertThat(found.getOrDefault(trace.name(), Collections.emptySortedSet()))
          .as(trace.name())
          .allMatch(place -> place.startsWith(MAILBOX));
    }
    assertThat(found.get(ACCOUNT))
        .as("the number of the account: the security log has it, to no address")
        .allMatch(
            place ->
                place.startsWith(MAILBOX)
                    || place.startsWith("file logs/")
                    || place.equals("table pg_catalog.pg_statistic"));
  }

  private static String startServices(ServiceCluster on, SlowSource source) throws Exception {
    String site = "http://127.0.0.1:" + on.ports().of("search-api-1");
    Map<String, String> match =
        Map.of(
            "rolecall.search-api.url",
            site,
            "rolecall.ingest-service.url",
            "http://127.0.0.1:" + on.ports().of("ingest-service-1"),
            "rolecall.outbound.allow-loopback",
            "true",
            "rolecall.events.interval",
            "1s",
            "rolecall.notify.poll-interval",
            "1s",
            "rolecall.notify.instant-interval",
            "2s");
    String url = on.start("match-service", 1, TOPICS, source.mapUrl(), settings(match)).url();
    Map<String, String> search =
        Map.of("rolecall.search-api.url", site, "rolecall.match-service.url", url);
    on.start("search-api", 1, TOPICS, source.mapUrl(), settings(search));
    return site;
  }

  private static Map<String, String> settings(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("rolecall.clock.as-of", AS_OF.toString());
    settings.put("rolecall.clock.started-at", STARTED.toString());
    return settings;
  }
}
