package dev.rolecall.search.web.salary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The sheet of a salary check as a PDF file: the offer, the distribution, what moves it, examples
/// and the method, with the date.
final class SalarySheetPdf {
  private static final float TITLE = 18;
  private static final float HEADING = 12;
  private static final float TEXT = 10;
  private static final float SMALL = 8.5f;
  private static final float[] ROW = {0.56f, 0.22f, 0.22f};
  private static final float[] MOVE = {0.46f, 0.2f, 0.2f, 0.14f};
  private static final int MAX_MOVES = 12;

  private SalarySheetPdf() {}

  static byte[] of(SalaryView check) {
    try (PdfPages pages = new PdfPages("Market pay: " + check.title())) {
      pages.paragraph("Market pay: " + check.title(), TITLE, true);
      pages.paragraph("As of " + check.date() + ", from open jobs at Rolecall", SMALL, false);
      pages.space(8);
      pages.paragraph(check.headline(), HEADING, true);
      pages.paragraph("Offer: " + check.offer(), TEXT, false);
      group(pages, check);
      rows(pages, check);
      moves(pages, check.moves());
      examples(pages, check.examples());
      heading(pages, "How this was counted");
      for (String sentence : check.method()) {
        pages.paragraph("• " + sentence, SMALL, false);
      }
      return pages.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The sheet was not written", e);
    }
  }

  private static void group(PdfPages pages, SalaryView check) throws IOException {
    SalaryView.GroupView group = check.group();
    if (group != null) {
      pages.paragraph(
          "Compared with: " + group.label() + ", " + group.jobs() + " that state their pay.",
          TEXT,
          false);
    }
    for (SalaryView.GroupView each : check.tried()) {
      pages.paragraph("Too few: " + each.label() + ", " + each.jobs(), SMALL, false);
    }
  }

  private static void rows(PdfPages pages, SalaryView check) throws IOException {
    SalaryChart chart = check.chart();
    if (chart != null) {
      pages.space(6);
      pages.bars(chart);
      pages.paragraph("The dark bar contains the offer. Pay per year.", SMALL, false);
    }
    if (!check.rows().isEmpty()) {
      pages.space(6);
      pages.row(ROW, List.of("Comparable jobs", "Pay per year", "Compared with offer"), TEXT, true);
      for (SalaryView.Row row : check.rows()) {
        pages.row(ROW, List.of(row.label(), row.amount(), row.difference()), TEXT, false);
      }
    }
  }

  private static void moves(PdfPages pages, List<MoveView> moves) throws IOException {
    if (!moves.isEmpty()) {
      heading(pages, "What would change the median: the same jobs with one change");
      pages.row(MOVE, List.of("Change", "Median", "Difference", "Jobs"), TEXT, true);
      for (MoveView move : moves.subList(0, Math.min(MAX_MOVES, moves.size()))) {
        pages.row(
            MOVE,
            List.of(move.change(), move.median(), move.difference(), move.jobs()),
            TEXT,
            false);
      }
    }
  }

  private static void examples(PdfPages pages, List<SalaryView.ExampleView> examples)
      throws IOException {
    if (!examples.isEmpty()) {
      heading(pages, "Jobs that pay from the median to the upper quartile");
      for (SalaryView.ExampleView job : examples) {
        pages.paragraph(
            job.title()
                + " at "
                + job.company()
                + (job.where().isEmpty() ? "" : ", " + job.where())
                + ": "
                + job.pay(),
            TEXT,
            false);
      }
    }
  }

  private static void heading(PdfPages pages, String text) throws IOException {
    pages.space(10);
    pages.paragraph(text, HEADING, true);
  }
}
