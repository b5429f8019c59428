package dev.rolecall.bench.archive;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Monthly threads of up to 800 posts. Employers post by a power law; about half of a thread's
/// posts were in the one before, some of them edited; one in four has several roles. Each thread is
/// crawled twice, and some posts have changed by then.
final class HnThreads {
  private static final Terms TERMS = new HnWhoIsHiring().terms();
  private static final int POSTS_OF_THREAD = 800;
  private static final int EDITED_OF_100 = 4;

  private final InventedPhrases phrases;
  private final long seed;
  private final YearMonth last;
  private final int posts;
  private final PowerLaw employers;

  /// @param postings records in total, edits included
  HnThreads(InventedPhrases phrases, long seed, Instant now, int postings) {
    this.phrases = phrases;
    this.seed = seed;
    this.last = YearMonth.from(now.atZone(ZoneOffset.UTC));
    this.posts = postings * 100 / (100 + EDITED_OF_100);
    this.employers = new PowerLaw(Math.max(20, postings / 12), 0.6);
  }

  Stream<ArchivedCrawl> crawls() {
    int threads = threads();
    return IntStream.range(0, threads)
        .map(i -> threads - 1 - i)
        .boxed()
        .flatMap(back -> Stream.of(first(back), second(back)));
  }

  int records() {
    return IntStream.range(0, threads()).map(t -> size(t) + edited(t)).sum();
  }

  private int threads() {
    return Math.max(1, (posts + POSTS_OF_THREAD - 1) / POSTS_OF_THREAD);
  }

  /// The newest thread gets the remaining postings.
  private int size(int back) {
    int full = back == 0 ? posts - (threads() - 1) * POSTS_OF_THREAD : POSTS_OF_THREAD;
    return Math.max(1, full);
  }

  private int edited(int back) {
    return size(back) * EDITED_OF_100 / 100;
  }

  private ArchivedCrawl first(int back) {
    var visit = visit(back, 1);
    List<RawPosting> postings =
        IntStream.range(0, size(back)).mapToObj(i -> posting(visit, back, i, 0)).toList();
    return visit.with(postings, 0);
  }

  private ArchivedCrawl second(int back) {
    var visit = visit(back, 2);
    List<RawPosting> changed =
        IntStream.range(0, edited(back)).mapToObj(i -> posting(visit, back, i, 1)).toList();
    return visit.with(changed, changed.size());
  }

  private ArchivedCrawl.Visit visit(int back, int number) {
    BoardKey board = new BoardKey(HnWhoIsHiring.ID, Long.toString(threadId(back)));
    List<String> ids =
        IntStream.range(0, size(back)).mapToObj(i -> Long.toString(postId(back, i))).toList();
    Instant at = openedAt(back).plus(Duration.ofDays(number));
    return new ArchivedCrawl.Visit(board, number, at, TERMS, ids);
  }

  private RawPosting posting(ArchivedCrawl.Visit visit, int back, int index, int edit) {
    String text = HnPostText.of(openings(back, index, edit));
    Instant posted = openedAt(back).plusSeconds(60L * index);
    ObjectNode comment = Json.MAPPER.createObjectNode();
    comment.put("id", postId(back, index));
    comment.put("created_at", posted.toString());
    comment.put("created_at_i", posted.getEpochSecond());
    comment.put("type", "comment");
    comment.put("author", "invented" + index);
    comment.put("text", text);
    comment.put("parent_id", threadId(back));
    comment.put("story_id", threadId(back));
    String id = Long.toString(postId(back, index));
    Instant firstSeen = openedAt(back).plus(Duration.ofDays(1));
    return visit.posting(id, comment.toString(), ContentHash.of(text), firstSeen);
  }

  /// A post at an even place was in the thread before, at the same place, for up to six months.
  private List<InventedOpening> openings(int back, int index, int edit) {
    int since = index % 2 == 0 ? back + (6 - Math.floorMod(back + index, 7)) : back;
    SplittableRandom random = new SplittableRandom(seed + 1_000_003L * since + index);
    int rank = employers.draw(random);
    InventedEmployer employer = InventedEmployer.of(phrases, seed, 500_000 + rank);
    int roles = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
    int edits = edit + (index % 2 == 0 && random.nextInt(5) < 2 ? since - back : 0);
    List<InventedOpening> openings = new ArrayList<>();
    for (int i = 0; i < roles; i++) {
      openings.add(new InventedOpening(phrases, employer, random.nextLong(), edits));
    }
    return openings;
  }

  private Instant openedAt(int back) {
    return last.minusMonths(back).atDay(1).atTime(15, 0).toInstant(ZoneOffset.UTC);
  }

  private static long threadId(int back) {
    return 80_000_000L - back * 100_000L;
  }

  private static long postId(int back, int index) {
    return threadId(back) + 10 + index;
  }
}
