package dev.rolecall.bench.archive;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.greenhouse.Greenhouse;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Greenhouse boards, one an employer, of sizes by a power law; the first has thousands of
/// postings. Each board is crawled twice: on the second crawl some postings have changed and some
/// are gone.
///
/// One opening in five is posted in several places, under one internal id; one in twenty was posted
/// before, under other ids.
final class GreenhouseBoards {
  private static final Terms TERMS = new Greenhouse().terms();
  private static final int EDITED_OF_100 = 10;
  private static final int GONE_OF_100 = 3;

  private final InventedPhrases phrases;
  private final long seed;
  private final Instant now;
  private final int[] sizes;

  /// @param postings records in total, edits included
  GreenhouseBoards(InventedPhrases phrases, long seed, Instant now, int postings) {
    this.phrases = phrases;
    this.seed = seed;
    this.now = now;
    this.sizes = sizes(postings);
  }

  private static int[] sizes(int postings) {
    int first = postings * 100 / (100 + EDITED_OF_100);
    int largest = Math.max(postings / 10, Math.min(2000, postings * 2 / 5));
    int[] rest = new PowerLaw(Math.max(5, postings / 75), 0.7).divide(first - largest);
    return IntStream.concat(IntStream.of(largest), IntStream.of(rest)).toArray();
  }

  Stream<ArchivedCrawl> crawls() {
    return IntStream.range(0, sizes.length)
        .boxed()
        .flatMap(board -> Stream.of(first(board), second(board)));
  }

  int records() {
    return IntStream.range(0, sizes.length).map(b -> sizes[b] + edited(b)).sum();
  }

  private ArchivedCrawl first(int number) {
    List<Listing> listings = listings(number);
    List<String> ids = listings.stream().map(Listing::id).toList();
    var visit = visit(number, 1, now.minus(Duration.ofDays(3)), ids);
    return visit.with(listings.stream().map(listing -> posting(listing, visit)).toList(), 0);
  }

  private ArchivedCrawl second(int number) {
    List<Listing> listings = listings(number);
    int edited = edited(number);
    int gone = listings.size() * GONE_OF_100 / 100;
    List<String> ids =
        listings.subList(0, listings.size() - gone).stream().map(Listing::id).toList();
    var visit = visit(number, 2, now.minus(Duration.ofHours(1)), ids);
    List<RawPosting> changed =
        listings.subList(0, edited).stream().map(l -> posting(l.edited(), visit)).toList();
    return visit.with(changed, edited);
  }

  private int edited(int number) {
    return sizes[number] * EDITED_OF_100 / 100;
  }

  private static ArchivedCrawl.Visit visit(int number, int crawl, Instant at, List<String> ids) {
    BoardKey board = new BoardKey(Greenhouse.ID, "invented" + number);
    return new ArchivedCrawl.Visit(board, crawl, at, TERMS, ids);
  }

  private List<Listing> listings(int number) {
    InventedEmployer employer = InventedEmployer.of(phrases, seed, number);
    SplittableRandom random = new SplittableRandom(seed + 31L * number);
    List<Listing> listings = new ArrayList<>();
    while (listings.size() < sizes[number]) {
      InventedOpening opening = new InventedOpening(phrases, employer, random.nextLong(), 0);
      int places = random.nextInt(5) == 0 ? 2 + random.nextInt(4) : 1;
      int times = random.nextInt(20) == 0 ? 2 : 1;
      for (int i = 0; i < places * times && listings.size() < sizes[number]; i++) {
        long id = 4_000_000_000L + number * 100_000L + listings.size();
        long internal = id - i % places;
        listings.add(new Listing(Long.toString(id), internal, opening, i % places, i / places));
      }
    }
    return listings;
  }

  private RawPosting posting(Listing listing, ArchivedCrawl.Visit visit) {
    ObjectNode job = job(listing);
    String hash = ContentHash.of(job);
    job.put("updated_at", visit.at().toString());
    Instant firstSeen = now.minus(Duration.ofDays(3));
    return visit.posting(listing.id(), job.toString(), hash, firstSeen);
  }

  private ObjectNode job(Listing listing) {
    InventedOpening opening = listing.opening();
    InventedEmployer employer = opening.employer();
    Instant published =
        now.minus(Duration.ofDays(5 + Math.floorMod(opening.seed(), 80) - 2L * listing.time()));
    ObjectNode job = Json.MAPPER.createObjectNode();
    job.put("id", Long.parseLong(listing.id()));
    job.put("internal_job_id", listing.internalId());
    job.put("title", opening.title());
    job.put(
        "absolute_url", "https://boards.%s.example/%s".formatted(employer.slug(), listing.id()));
    job.put("first_published", published.toString());
    job.put("company_name", employer.name());
    job.put("language", "en");
    job.putObject("location").put("name", listing.placeName());
    job.put("content", GreenhousePostText.of(opening));
    return job;
  }

  /// @param place which of the opening's places, from 0
  /// @param time 1 for a repost
  private record Listing(String id, long internalId, InventedOpening opening, int place, int time) {
    Listing edited() {
      return new Listing(id, internalId, opening.edited(), place, time);
    }

    String placeName() {
      List<String> places = opening.employer().places();
      return places.get((places.indexOf(opening.place()) + place) % places.size());
    }
  }
}
