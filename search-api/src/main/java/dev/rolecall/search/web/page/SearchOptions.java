package dev.rolecall.search.web.page;

import dev.rolecall.model.job.Period;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.find.JobSort;
import dev.rolecall.search.web.page.SearchPage.Option;
import dev.rolecall.search.web.page.SearchPage.OptionGroup;
import dev.rolecall.search.web.page.SearchPage.PayForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The filters without counts, and the sort orders.
record SearchOptions(EditableQuery query, SearchLink link) {
  private static final Map<JobSort, String> SORTS =
      Map.of(
          JobSort.RELEVANCE,
          "Best match",
          JobSort.NEWEST,
          "Newest",
          JobSort.SEEN,
          "First seen",
          JobSort.PAY,
          "Highest pay");
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF");
  private static final Set<String> POSTED = Set.of("posted");
  private static final Pattern PERIOD = Pattern.compile("/([hdwmy])");

  List<Option> sorts() {
    List<Option> sorts = new ArrayList<>();
    for (JobSort sort : JobSort.values()) {
      String href = link.sort(sort).href();
      String label = SORTS.getOrDefault(sort, SearchLink.name(sort));
      sorts.add(new Option("sort-" + SearchLink.name(sort), label, link.sort() == sort, href));
    }
    return sorts;
  }

  /// @param counts the facets; a filter that is one of them is not repeated here
  List<OptionGroup> groups(Map<String, List<FacetCount>> counts) {
    List<Option> more = new ArrayList<>();
    if (!counts.containsKey("visa")) {
      more.add(yes("visa", "Sponsors a visa"));
    }
    if (!counts.containsKey("permit")) {
      more.add(no("permit", "No existing work permit required"));
    }
    if (!counts.containsKey("clearance")) {
      more.add(no("clearance", "No security clearance required"));
    }
    more.add(yes("all", "All kinds of jobs, not only backend"));
    more.add(yes("closed", "Include closed jobs"));
    return List.of(
        new OptionGroup(
            "Posted",
            List.of(
                posted("1d", "In the last day"),
                posted("7d", "In the last week"),
                posted("30d", "In the last month"))),
        new OptionGroup("More filters", more));
  }

  /// @param counts of jobs with and without stated pay
  PayForm pay(JobQuery parsed, List<FacetCount> counts, CountText text) {
    PayFilter pay = parsed.pay();
    if (pay == null) {
      return new PayForm(
          "", "", CURRENCIES.getFirst(), "year", false, CURRENCIES, stated(counts, text));
    }
    List<String> currencies = new ArrayList<>(CURRENCIES);
    if (!currencies.contains(pay.currency())) {
      currencies.add(pay.currency());
    }
    Period period = period();
    return new PayForm(
        amount(pay.atLeast(), period),
        amount(pay.atMost(), period),
        pay.currency(),
        period.name().toLowerCase(Locale.ROOT),
        pay.undisclosed(),
        currencies,
        stated(counts, text));
  }

  /// The period that the pay of the search is written in.
  private Period period() {
    return query.clauses().stream()
        .flatMap(clause -> clause.part().reading().stream())
        .filter(token -> token.filter().equals("pay"))
        .map(token -> PERIOD.matcher(token.value()))
        .filter(Matcher::find)
        .findFirst()
        .map(
            found ->
                switch (found.group(1)) {
                  case "h" -> Period.HOUR;
                  case "d" -> Period.DAY;
                  case "w" -> Period.WEEK;
                  case "m" -> Period.MONTH;
                  default -> Period.YEAR;
                })
        .orElse(Period.YEAR);
  }

  private static String amount(@Nullable BigDecimal annual, Period period) {
    return annual == null
        ? ""
        : annual
            .divide(BigDecimal.valueOf(period.perYear()), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  private static @Nullable String stated(List<FacetCount> counts, CountText text) {
    return counts.stream()
        .filter(count -> count.value().equals("stated"))
        .findFirst()
        .map(count -> text.of(count.count()) + (count.count() == 1 ? " job" : " jobs"))
        .orElse(null);
  }

  private Option posted(String age, String label) {
    EditableQuery others = query.withoutFilters(POSTED);
    boolean selected = query.find("posted", age).isPresent();
    String href = link.query(selected ? others : others.with("posted", age)).href();
    return new Option(FacetLinks.id("posted", age), label, selected, href);
  }

  private Option yes(String filter, String label) {
    return toggle(filter, "yes", label);
  }

  private Option no(String filter, String label) {
    return toggle(filter, "no", label);
  }

  private Option toggle(String filter, String value, String label) {
    EditableQuery others = query.withoutFilters(Set.of(filter));
    boolean selected = query.find(filter, value).isPresent();
    String href = link.query(selected ? others : others.with(filter, value)).href();
    return new Option(FacetLinks.id(filter, value), label, selected, href);
  }
}
