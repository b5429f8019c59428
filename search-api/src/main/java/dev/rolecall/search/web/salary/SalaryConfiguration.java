package dev.rolecall.search.web.salary;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.PayHistograms;
import dev.rolecall.search.market.salary.SalaryChecks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the salary check.
@Configuration(proxyBeanMethods = false)
class SalaryConfiguration {
  @Bean
  SalaryChecks salaryChecks(
      JobSearch search,
      PayHistograms histograms,
      ObjectProvider<CurrencyRates> rates,
      Clock clock) {
    return new SalaryChecks(search, histograms, rates(rates), clock);
  }

  @Bean
  SalaryForms salaryForms(ObjectProvider<CurrencyRates> rates) {
    return new SalaryForms(rates(rates));
  }

  private static CurrencyRates rates(ObjectProvider<CurrencyRates> rates) {
    return rates.getIfAvailable(CurrencyRates::fallback);
  }
}
