package dev.rolecall.client.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.client.ApiException;
import dev.rolecall.client.model.FirstSeenCount;
import dev.rolecall.client.model.Guide;
import dev.rolecall.client.model.GuideLink;
import dev.rolecall.client.model.GuidePayRow;
import dev.rolecall.client.model.JobStatistics;
import dev.rolecall.client.model.PayPercentile;
import dev.rolecall.client.model.PayRate;
import dev.rolecall.client.model.SalaryCheck;
import dev.rolecall.client.model.SalaryQuestion;
import dev.rolecall.search.web.generated.ClientChecks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/// Figures of the market.
record MarketChecks(ClientConnection client) implements ClientChecks {
  @Override
  public Map<String, Executable> all() {
    return Map.of(
        "statisticsHaveDatesAndPay",
        this::statisticsHaveDatesAndPay,
        "aGuideHasItsFigures",
        this::aGuideHasItsFigures,
        "anOfferIsCompared",
        this::anOfferIsCompared);
  }

  private void statisticsHaveDatesAndPay() throws ApiException {
    JobStatistics statistics = client.statistics();
    assertThat(statistics.getTotal()).isEqualTo(12);
    assertThat(statistics.getInterval()).isEqualTo(JobStatistics.IntervalEnum.WEEK);
    FirstSeenCount last = statistics.getFirstSeen().getLast();
    assertThat(last.getFrom()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(last.getJobs()).isEqualTo(12);
    assertThat(statistics.getPay().getStated()).isEqualTo(12);
    assertThat(statistics.getPay().getCurrency()).isEqualTo("EUR");
    assertThat(statistics.getPay().getPercentiles())
        .extracting(PayPercentile::getPercent)
        .containsExactly(10, 25, 50, 75, 90);
  }

  private void aGuideHasItsFigures() throws ApiException {
    assertThat(client.market().listGuides().getGuides())
        .extracting(GuideLink::getSlug)
        .contains("kotlin-engineer");
    Guide guide = client.guide();
    assertThat(guide.getTitle()).isEqualTo("Kotlin engineer");
    assertThat(guide.getPositions()).containsEntry("open", 12);
    assertThat(guide.getWeeks().getLast().getFrom()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(guide.getWeeks().getLast().getOpen()).isEqualTo(12);
    assertThat(guide.getPay().getAll().getJobs()).isEqualTo(12);
    GuidePayRow level = guide.getPay().getByLevel().getFirst();
    assertThat(level.getLabel()).isEqualTo("Senior");
    assertThat(level.getMedian()).isBetween(75_000, 81_000);
  }

  private void anOfferIsCompared() throws ApiException {
    SalaryCheck check = client.salary();
    SalaryQuestion question = check.getQuestion();
    assertThat(question.getType()).isEqualTo(SalaryQuestion.TypeEnum.FULL_TIME);
    assertThat(question.getOffer().getPeriod()).isEqualTo(PayRate.PeriodEnum.MONTH);
    assertThat(question.getOffer().getAmount()).isEqualByComparingTo("7000");
    assertThat(question.getSkills()).containsExactly("kotlin");
    assertThat(question.getCity()).isNull();
    assertThat(check.getAnnualOffer().getAmount()).isEqualByComparingTo("84000");
    assertThat(check.getPercentile()).isEqualTo(100);
    assertThat(check.getComparable().getGroup().getJobs()).isEqualTo(12);
    assertThat(check.getComparable().getMedian().getAmount())
        .isBetween(new BigDecimal(75_000), new BigDecimal(81_000));
    assertThat(check.getAsOf()).isNotNull();
  }
}
