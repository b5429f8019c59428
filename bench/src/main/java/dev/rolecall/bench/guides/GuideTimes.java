package dev.rolecall.bench.guides;

import dev.rolecall.bench.market.MarketIndex;
import dev.rolecall.bench.market.RequestTimes;
import dev.rolecall.bench.pipeline.ProcessMemory;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long guides and salary checks took at one size. The index changed before each computation.
///
/// @param list computing which guides exist
/// @param families computing the guide of each family
/// @param narrow computing guides of a language, level and country
/// @param pages pages of these guides, from the cache
/// @param listPage the page of all guides
/// @param busyPages pages of guides while other guides are computed
/// @param salary salary checks, each computed
/// @param cachedSalary the same again within a minute
/// @param memory of the processes, at the end
record GuideTimes(
    int jobs,
    MarketIndex.Loaded loaded,
    int guides,
    double list,
    Map<String, Double> families,
    RequestTimes narrow,
    RequestTimes pages,
    RequestTimes listPage,
    RequestTimes busyPages,
    RequestTimes salary,
    RequestTimes cachedSalary,
    List<ProcessMemory> memory) {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%,d jobs: loaded in %,.0f s, index of %,d MB; list of %,d guides in %,.0f ms",
        jobs,
        loaded.seconds(),
        loaded.bytes() >> 20,
        guides,
        list);
    RequestTimes all = RequestTimes.of(List.copyOf(families.values()));
    line(text, "  families, computed                  %s, all %,.1f s", all, all.sum() / 1e3);
    families.forEach((slug, time) -> line(text, "    %-33s %,.0f ms", slug, time));
    line(text, "  language, level, country, computed  %s", narrow);
    line(text, "  pages from the cache                %s", pages);
    line(text, "  the same, while guides are computed %s", busyPages);
    line(text, "  list of guides, from the cache  %s", listPage);
    line(text, "  salary checks, computed             %s", salary);
    line(text, "  salary checks, from the cache       %s", cachedSalary);
    memory.forEach(process -> line(text, "  %s", process));
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
