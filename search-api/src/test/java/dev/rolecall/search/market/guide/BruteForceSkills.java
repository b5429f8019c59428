package dev.rolecall.search.market.guide;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.market.guide.SkillFigures.SkillDemand;
import dev.rolecall.search.market.guide.SkillFigures.SkillPair;
import dev.rolecall.search.market.guide.SkillFigures.SkillTrend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The skills of a guide, by the published rules.
record BruteForceSkills(List<Job> all, GuideTopic topic, Instant now) {
  SkillFigures figures(List<Job> open) {
    Instant middle = now.minus(Duration.ofDays(90));
    List<Job> recent = posted(middle, Instant.MAX);
    List<Job> earlier = posted(middle.minus(Duration.ofDays(90)), middle);
    List<SkillTrend> trends = trends(recent, earlier);
    return new SkillFigures(
        BruteForceJobs.top(open, BruteForceJobs::skillIds, 60).entrySet().stream()
            .filter(skill -> !BruteForceJobs.isSubject(topic, skill.getKey()))
            .filter(skill -> !BruteForceJobs.isRepeated(open, skill.getKey(), 60))
            .limit(20)
            .map(
                skill ->
                    new SkillDemand(
                        skill.getKey(),
                        BruteForceJobs.name(skill.getKey()),
                        skill.getValue(),
                        BruteForceJobs.count(
                            open, job -> BruteForceJobs.has(job, skill.getKey(), Importance.MUST)),
                        BruteForceJobs.count(
                            open, job -> BruteForceJobs.has(job, skill.getKey(), Importance.NICE)),
                        search(skill.getKey())))
            .toList(),
        recent.size(),
        earlier.size(),
        trends.stream()
            .filter(trend -> trend.change() > 0)
            .sorted(Comparator.comparingDouble(trend -> -trend.change()))
            .limit(5)
            .toList(),
        trends.stream()
            .filter(trend -> trend.change() < 0)
            .sorted(Comparator.comparingDouble(SkillTrend::change))
            .limit(5)
            .toList(),
        together(open));
  }

  private List<Job> posted(Instant from, Instant before) {
    return all.stream()
        .filter(job -> BruteForceJobs.isOf(topic, job))
        .filter(OptionalField.SKILL::isStatedBy)
        .filter(
            job ->
                BruteForceJobs.isWithin(
                    job.postedAt() == null ? job.firstSeenAt() : job.postedAt(), from, before))
        .toList();
  }

  private List<SkillTrend> trends(List<Job> recent, List<Job> earlier) {
    List<SkillTrend> trends = new ArrayList<>();
    for (String id :
        new TreeSet<>(
            Stream.concat(recent.stream(), earlier.stream())
                .flatMap(BruteForceJobs::skillIds)
                .toList())) {
      double n =
          BruteForceJobs.count(recent, job -> BruteForceJobs.skillIds(job).anyMatch(id::equals));
      double m =
          BruteForceJobs.count(earlier, job -> BruteForceJobs.skillIds(job).anyMatch(id::equals));
      double share = n / recent.size() - m / earlier.size();
      double pooled = (n + m) / (recent.size() + earlier.size());
      double error =
          Math.sqrt(pooled * (1 - pooled) * (1.0 / recent.size() + 1.0 / earlier.size()));
      if (Math.max(n, m) >= 10 && error > 0 && Math.abs(share) / error >= 1.96) {
        trends.add(
            new SkillTrend(
                id, BruteForceJobs.name(id), (long) n, (long) m, Math.round(share * 1_000) / 10.0));
      }
    }
    return trends;
  }

  private List<SkillPair> together(List<Job> open) {
    Set<SkillPair> pairs = new HashSet<>();
    for (String one : BruteForceJobs.top(open, BruteForceJobs::skillIds, 12).keySet()) {
      for (String other : BruteForceJobs.top(open, BruteForceJobs::skillIds, 60).keySet()) {
        long both =
            BruteForceJobs.count(
                open,
                job -> BruteForceJobs.skillIds(job).toList().containsAll(List.of(one, other)));
        double lift =
            (double) both
                * open.size()
                / BruteForceJobs.count(
                    open, job -> BruteForceJobs.skillIds(job).anyMatch(one::equals))
                / BruteForceJobs.count(
                    open, job -> BruteForceJobs.skillIds(job).anyMatch(other::equals));
        String first = one.compareTo(other) < 0 ? one : other;
        String second = one.compareTo(other) < 0 ? other : one;
        if (!one.equals(other)
            && both >= 10
            && !BruteForceJobs.isSubject(topic, one)
            && !BruteForceJobs.isSubject(topic, other)
            && !SkillDictionary.shared().withImplied(SkillId.of(one)).contains(SkillId.of(other))
            && !SkillDictionary.shared().withImplied(SkillId.of(other)).contains(SkillId.of(one))
            && Math.round(lift * 10) >= 12) {
          pairs.add(
              new SkillPair(
                  first,
                  BruteForceJobs.name(first),
                  second,
                  BruteForceJobs.name(second),
                  both,
                  Math.round(lift * 10) / 10.0));
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.<SkillPair>comparingDouble(pair -> -pair.lift())
                .thenComparingLong(pair -> -pair.jobs())
                .thenComparing(SkillPair::id)
                .thenComparing(SkillPair::otherId))
        .limit(8)
        .toList();
  }

  private String search(String id) {
    return BruteForceJobs.isSubject(topic, id) ? topic.search() : topic.search() + " skill:" + id;
  }
}
