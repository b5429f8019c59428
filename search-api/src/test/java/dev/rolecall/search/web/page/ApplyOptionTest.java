package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Opening;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyOptionTest {
  private static List<String> links(String... urls) {
    Opening opening =
        Opening.builder("Engineer", Company.named(CompanyId.of("acme"), "Acme"))
            .applyUrls(List.of(urls))
            .build();
    return ApplyOption.of(opening).stream().map(ApplyOption::href).toList();
  }

  @Test
  void theWholeBoardIsLeftOutBesideTheLinkOfTheOpening() {
    assertThat(links("https://jobs.acme.example/", "https://jobs.acme.example/job/7"))
        .containsExactly("https://jobs.acme.example/job/7");
    assertThat(links("https://acme.example/jobs/7", "https://acme.example/jobs"))
        .containsExactly("https://acme.example/jobs/7");
  }

  @Test
  void otherLinksAreShown() {
    assertThat(links("https://acme.example/jobs/7", "https://acme.example/jobs/71")).hasSize(2);
    assertThat(links("https://acme.example/", "https://other.example/acme")).hasSize(2);
    assertThat(links("https://acme.example/jobs", "https://acme.example/jobs")).hasSize(1);
    assertThat(links("https://acme.example/jobs/", "https://acme.example/jobs")).hasSize(2);
  }
}
