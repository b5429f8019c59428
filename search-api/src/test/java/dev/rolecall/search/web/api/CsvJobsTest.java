package dev.rolecall.search.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvJobsTest {
  @Test
  void aCellIsQuotedWhereNeeded() {
    assertThat(CsvJobs.cell("Engineer")).isEqualTo("Engineer");
    assertThat(CsvJobs.cell(null)).isEmpty();
    assertThat(CsvJobs.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
    assertThat(CsvJobs.cell("two\nlines")).isEqualTo("\"two\nlines\"");
  }

  @Test
  void aCellIsNotAFormula() {
    assertThat(CsvJobs.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    assertThat(CsvJobs.cell("+1")).isEqualTo("'+1");
    assertThat(CsvJobs.cell("-cmd")).isEqualTo("'-cmd");
    assertThat(CsvJobs.cell("@SUM")).isEqualTo("'@SUM");
    assertThat(CsvJobs.cell("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvJobs.cell("-12.5")).as("a number").isEqualTo("-12.5");
  }
}
