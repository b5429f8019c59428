package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invented source for tests. Its responses are lines `id=text`. The line `?` is an item without
/// an id, `next` announces another page, `total 3` states the number of postings, `part` announces
/// that the page may not show all of them, `!` is an unreadable response, and `!!` makes the
/// adapter fail. A text that ends with `...` has a detail.
class InventedSource implements Source {
  static final SourceId ID = SourceId.of("invented");
  static final BoardKey ACME = new BoardKey(ID, "acme");
  static final BoardKey LIST = new BoardKey(ID, "list");
  static final Terms TERMS =
      new Terms(null, true, Duration.ofDays(540), Duration.ofDays(60), false);

  private final String address;

  InventedSource() {
    this("http://boards.example");
  }

  InventedSource(String address) {
    this.address = address;
  }

  static Board board(BoardState state) {
    return new Board(
        ACME, null, "boards.example", TERMS, CrawlSchedule.PERIODIC, false, null, state);
  }

  static Board fresh() {
    return board(BoardState.INITIAL);
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription(ID, address, TERMS, Duration.ofHours(1));
  }

  @Override
  public PostingReader reader() {
    return new InventedReader();
  }

  @Override
  public Optional<BoardKey> catalog() {
    return Optional.of(LIST);
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/" + board.board() + "?page=0");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    List<Page.Item> items = new ArrayList<>();
    int unreadable = 0;
    Integer total = null;
    boolean partial = false;
    List<SourceRequest> next = new ArrayList<>();
    for (String line : body.lines().toList()) {
      switch (line) {
        case "!" -> throw new UnreadablePayloadException("not a response of this source");
        case "!!" -> throw new IllegalStateException("a bug in the adapter");
        case "?" -> unreadable++;
        case "part" -> partial = true;
        case "next" -> next.add(new SourceRequest("/" + board.board() + "?page=1"));
        default -> {
          if (line.startsWith("total ")) {
            total = Integer.valueOf(line.substring("total ".length()));
          } else {
            items.add(item(line));
          }
        }
      }
    }
    Page.Postings page = new Page.Postings(items, unreadable).with(total, next);
    return partial ? page.withPartialListing() : page;
  }

  private static Page.Item item(String line) {
    String[] parts = line.split("=", 2);
    boolean detailed = parts[1].endsWith("...");
    SourceRequest detail = detailed ? new SourceRequest("/details/" + parts[0]) : null;
    return new Page.Item(parts[0], parts[1], "hash of " + parts[1], detail);
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    if (body.equals("!")) {
      throw new UnreadablePayloadException("not a detail of this source");
    }
    return item.withPayload(item.payload() + body);
  }

  /// The payload is the title and the text. One with `€` has pay, and one with `@` a place.
  private static final class InventedReader implements PostingReader {
    @Override
    public SourceId source() {
      return ID;
    }

    @Override
    public NativePosting read(BoardKey board, String payload) {
      Pay pay =
          new Pay(new BigDecimal(1), null, "EUR", Period.YEAR, PayKind.BASE, Basis.STRUCTURED);
      return NativePosting.builder("id")
          .title(payload)
          .html(payload)
          .pay(payload.contains("€") ? List.of(pay) : List.of())
          .locations(payload.contains("@") ? List.of("Utrecht") : List.of())
          .build();
    }
  }
}
